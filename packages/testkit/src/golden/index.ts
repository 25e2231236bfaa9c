export type { GoldenLog, GoldenMoment, GoldenSignal, Making } from './GoldenLog.js';
export { goldenDifference } from './goldenDifference.js';
export { readGoldenLogs } from './readGoldenLogs.js';
