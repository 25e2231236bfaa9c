import type { Check } from '../Check.js';

export type OrganisationReason =
  | 'keyboard-run'
  | 'keyboard-mash'
  | 'repeat-letter'
  | 'repeat-syllable'
  | 'placeholder-empty'
  | 'placeholder-name'
  | 'person-proprietor'
  | 'person-name'
  | 'markup-script'
  | 'markup-html'
  | 'markup-injection'
  | 'spam-link'
  | 'spam-address'
  | 'spam-words';

export type OrganisationCheck = Check<OrganisationReason>;
