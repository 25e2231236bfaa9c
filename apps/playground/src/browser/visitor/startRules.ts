import { format } from '@lodestone/i18n';
import type { LiveTexts } from '../../shop/VisitorContent.js';
import { judgeRules } from './judgeRules.js';
import { type RuleFile, ruleFileOf } from './ruleFileOf.js';
import { writeRules } from './writeRules.js';

export interface RulesInForce {
  file(): RuleFile;
  /** Nobody has changed them on this page. */
  isSites(): boolean;
}

export interface RulesPorts {
  texts: LiveTexts;
  /** The site's config, as the server publishes it. */
  config: Promise<object>;
  onChange: () => void;
}

/** The text area with the rule file: judged with every change, in force as soon as it is one. */
export function startRules(page: HTMLElement, { texts, config, onChange }: RulesPorts): RulesInForce {
  const area = page.querySelector<HTMLTextAreaElement>('[data-rules]');
  const verdict = page.querySelector('[data-verdict]');
  let site = ruleFileOf({});
  let file = site;

  function tell(text: string, isWrong = false): void {
    area?.setAttribute('aria-invalid', String(isWrong));
    if (verdict) verdict.textContent = text;
  }

  function restore(): void {
    file = site;
    if (area) area.value = writeRules(site);
    tell(texts.siteRules);
  }

  function judge(): void {
    const judged = judgeRules(area?.value ?? '');
    if ('rules' in judged) {
      file = judged.rules;
      tell(texts.ownRules);
      onChange();
    } else if (judged.problem === 'json') tell(texts.badJson, true);
    else tell(format(texts.badRules, { path: judged.path || '{}' }), true);
  }

  area?.addEventListener('input', judge);
  page.querySelector('[data-reset]')?.addEventListener('click', () => {
    restore();
    onChange();
  });
  restore();
  void config.then((known) => {
    const isUntouched = file === site;
    site = ruleFileOf(known);
    if (!isUntouched) return;
    restore();
    onChange();
  });
  return { file: () => file, isSites: () => file === site };
}
