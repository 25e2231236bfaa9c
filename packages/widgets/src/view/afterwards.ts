/*
 * What a widget needs once it is visible: while somebody types, sends or closes. It is fetched right behind the first one,
 * so that it is there when the network goes; only `import()` may reach it.
 */
export { onceSeen } from '../mount/onceSeen.js';
export { onceDrawn } from '../partial/onceDrawn.js';
export { followViewport } from '../popup/followViewport.js';
export { watchFocus } from '../popup/returnFocus.js';
export { ErrorSummary } from './ErrorSummary.js';
export { Thanks } from './Thanks.js';
