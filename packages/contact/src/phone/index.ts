export { formatPhone, type TypedPhone } from './formatPhone.js';
export type { PhoneCheck, PhoneOptions, PhoneReason, PhoneType } from './PhoneCheck.js';
export { parsePhone } from './parsePhone.js';
