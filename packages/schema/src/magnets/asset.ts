import type { LocalText } from './LocalText.js';

/** A file that is given for a contact, as everybody may know it. */
export interface AssetCard {
  /** `[a-z0-9-]`, unique on the site. */
  id: string;
  title: LocalText;
  /** Address of a picture of the cover, and what it shows in words. */
  cover?: { url: string; alt?: LocalText | undefined } | undefined;
  /** What is in it: chapters, or what one will know afterwards. */
  contents?: LocalText[] | undefined;
  /** File name as it will be saved, in any script. */
  fileName?: string | undefined;
  bytes?: number | undefined;
  pages?: number | undefined;
}
