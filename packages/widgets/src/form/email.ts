/*
 * What an e-mail field needs, as a chunk of its own: the mail hosts that people mistype. Only `import()` may reach this module.
 */
export { checkEmailShape } from '@lodestone/contact/email';
