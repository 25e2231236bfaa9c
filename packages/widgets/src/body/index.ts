export type { Body, BodyProps, CreateBody, LoadedBody, OutcomeProps } from './Body.js';
export { combineBodies } from './combineBodies.js';
