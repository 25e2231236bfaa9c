/*
 * What a form needs once somebody types in it or sends it. It is fetched as soon as the form is visible, so that it is
 * there when the network goes; only `import()` may reach it.
 */
export { AFTER_CSS } from '../style/afterCss.js';
export { ErrorSummary } from './ErrorSummary.js';
export { Thanks } from './Thanks.js';
