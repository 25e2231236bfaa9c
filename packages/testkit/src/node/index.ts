export { findPostgres, type PostgresSearch } from './findPostgres.js';
export { captivePortals } from './proxy/captivePortals.js';
export { createFaultProxy, ENVELOPES, type FaultProxy } from './proxy/createFaultProxy.js';
export type { Answer, Exchange, Fault, ProxiedRequest } from './proxy/Fault.js';
export {
  answer,
  answerAfterCommit,
  duplicate,
  forKeys,
  hang,
  hangAfterCommit,
  neverEnding,
  pass,
  reset,
  resetAfterCommit,
  shiftDate,
  slow,
} from './proxy/faults.js';
export { type MailSink, type ReceivedMail, startMailSink } from './startMailSink.js';
export { type RunningPostgres, startPostgres } from './startPostgres.js';
