export { mayBeEmail, mayBePhone } from './mayBeContact.js';
