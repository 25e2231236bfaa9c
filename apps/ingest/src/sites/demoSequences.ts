import { type Sequence, sequencesSchema } from './sequenceSchema.js';

/** The chains of letters of the site `demo`: shipped ones, as a sites file names them. */
export const DEMO_SEQUENCES: Sequence[] = sequencesSchema.parse([
  { preset: 'nurture' },
  { preset: 'left-cart' },
  { preset: 'browsing-stall' },
]);
