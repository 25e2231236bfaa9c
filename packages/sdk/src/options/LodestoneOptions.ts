import type { ConsentPurposes, Theme } from '@lodestone/core';
import type { SiteConfig } from '@lodestone/schema';

/** Where consent comes from. `tcf`, `gpp` and `gcm` are read as `none` until their adapters exist. */
export type ConsentOption = 'none' | 'granted' | 'event' | 'tcf' | 'gpp' | 'gcm';

export interface LodestoneOptions {
  /** The public id of the site. */
  site: string;
  /** Where the ingestion server stands, with or without a path: `https://forms.example`. */
  endpoint: string;
  /** BCP 47, or `auto` (default): the page's `lang`, else the browser's. */
  locale?: string | undefined;
  /** `auto` (default): by the locale. */
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  theme?: Theme | undefined;
  /** `none` (default): nothing is granted until `consent()` says so. Or the purposes themselves. */
  consent?: ConsentOption | Partial<ConsentPurposes> | undefined;
  /** Says in the console what happens, with the texts of the codes. Off by default: the page's console stays empty. */
  debug?: boolean | undefined;
  /**
   * Writes the stage on the page's own `<html>` as `data-lodestone-temperature`, `-qualification` and `-funnel`, for its
   * styles. Off by default.
   */
  stageAttributes?: boolean | undefined;
  /** The campaigns, if the page brings them; else they are fetched from the endpoint. */
  config?: SiteConfig | undefined;
}

/** Options with everything decided, read once. */
export interface ResolvedOptions {
  readonly site: string;
  /** Without a slash at the end. */
  readonly endpoint: string;
  readonly locale: string;
  readonly dir: 'auto' | 'ltr' | 'rtl';
  readonly theme: Theme;
  readonly consent: ConsentOption | Partial<ConsentPurposes>;
  readonly debug: boolean;
  readonly stageAttributes?: boolean | undefined;
  readonly config: SiteConfig | undefined;
  /** A campaign is looked at by its maker: nothing shows by itself, nothing is stored or sent. */
  readonly isPreview?: boolean | undefined;
  /** Whether `config` was found to be one. The script tag leaves that to a chunk of its own. */
  readonly isConfigJudged: boolean;
}
