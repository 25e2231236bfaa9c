/*
 * What a message field needs, as a chunk of its own: the search for contacts in it. Only `import()` may reach this module.
 */
export { findContacts } from '@lodestone/contact';
