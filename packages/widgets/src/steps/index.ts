export { createStepsBody } from './createStepsBody.js';
export { type Asked, askedNow, readPages, type StepFacts } from './readPages.js';
