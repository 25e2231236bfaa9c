export { mayBeEmail, mayBePhone, mayHoldContact } from './mayBeContact.js';
