import type { Check } from '../Check.js';

export type NameReason =
  | 'keyboard-run'
  | 'keyboard-mash'
  | 'repeat-letter'
  | 'repeat-syllable'
  | 'placeholder-empty'
  | 'placeholder-name'
  | 'placeholder-famous'
  | 'placeholder-handle'
  | 'organisation-form'
  | 'organisation-word'
  | 'position-only'
  | 'number-only'
  | 'number-inside'
  | 'markup-script'
  | 'markup-html'
  | 'markup-injection'
  | 'spam-link'
  | 'spam-address'
  | 'spam-words';

export type NameCheck = Check<NameReason>;
