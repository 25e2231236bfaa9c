export { assignArm } from './assignArm.js';
export { hashShare } from './hashShare.js';
