import type { RuleReading } from '@lodestone/core';
import { hashShare } from '@lodestone/core/experiments';
import { type RuleFacts, readRule } from '@lodestone/core/scoring';
import type { AnswerValue, Rule } from '@lodestone/schema';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import { readDevice } from '../visitor/readDevice.js';
import type { ConfigSource } from './createConfig.js';

export interface TargetingPorts extends Pick<BrowserPorts, 'window' | 'document' | 'clock'> {
  config: ConfigSource;
  /** What is known of the visitor, once something is granted. */
  facts: () => RuleFacts | undefined;
  /** What percentages are drawn by. */
  seed: () => string;
}

/** What is asked of a page's address is never longer. */
const MAX_LENGTH = 256;

/**
 * Reads rules of targeting against the page and the visitor: `path`, `host`, `query.NAME`, `referrer` (another site's host),
 * `device`, `language` and `percent` (0 to 100, the visitor's lot for this campaign) are known to every page; signals and the other fields (`source`, `visits`, `temperature`, `score`,
 * `contact.email`, `answers.ID` …) once something is granted; `segment` holds the ids of the segments the visitor is in.
 * Gives the way to begin a look: what is true at its first question is true for all of them.
 */
export function createTargeting(ports: TargetingPorts): () => (rule: Rule, campaign: string) => RuleReading {
  const { window, document, clock, config, facts, seed } = ports;
  const referrer = hostOf(document.referrer);

  function page(): Record<string, AnswerValue> {
    const { host, pathname: path, search } = window.location;
    const fields: Record<string, AnswerValue> = {
      ...(referrer && referrer !== host ? { referrer } : {}),
      ...{ host, path, device: readDevice(window) },
      language: document.documentElement.lang || window.navigator.language,
    };
    for (const [name, value] of new URLSearchParams(search))
      fields[`query.${name}`] = value.slice(0, MAX_LENGTH);
    return fields;
  }

  function read(): RuleFacts {
    const known = facts();
    const asked: RuleFacts = {
      ...(known ?? { nowMs: clock.nowMs(), signals: [] }),
      fields: { ...page(), ...known?.fields },
    };
    const { segments = [] } = config.latest();
    const segment = segments.filter((each) => readRule(each.rule, asked).passed).map(({ id }) => id);
    return { ...asked, fields: { ...asked.fields, segment } };
  }

  return () => {
    let asked: RuleFacts | undefined;
    return (rule, campaign) => {
      asked ??= read();
      const percent = hashShare(`${campaign}:${seed()}`) * 100;
      return readRule(rule, { ...asked, fields: { ...asked.fields, percent } });
    };
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}
