/*
 * What every first form needs beside the engine: the widgets' port, and by the build's grouping Preact and all that the
 * placements share. It is requested together with the placement's own chunk, so the split costs no round trip.
 */
export { createHost } from '../client/createHost.js';
