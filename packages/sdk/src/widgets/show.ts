/*
 * One chunk with all that the first form needs beside the engine. Only `import()` may reach this module: it is the one
 * place where the SDK names widgets, and a check holds it to that.
 */
export { mountInline, mountSlideIn } from '@lodestone/widgets/subscribe';
export { createHost } from '../client/createHost.js';
