import { expect, it } from 'vitest';
import { createI18n } from '../i18n/I18n.js';
import en from '../locales/en.js';
import { findUnknown } from './findUnknown.js';

const i18n = createI18n('en', en);
const known = { segments: ['hot-now'], campaigns: ['newsletter'] };

it('finds what names no segment, campaign, reason, source or device', () => {
  const filter = { segment: 'nope', campaign: 'news', reason: 'nah', source: 'paper', device: 'watch' };
  expect(findUnknown(i18n, filter, known)).toEqual([
    { name: 'reason', value: 'nah' },
    { name: 'segment', value: 'nope' },
    { name: 'campaign', value: 'news' },
    { name: 'source', value: 'paper' },
    { name: 'device', value: 'watch' },
  ]);
});

it('takes what there is for known: reasons and marks, also those of a family', () => {
  const filter = { segment: 'hot-now', campaign: 'newsletter', source: 'ad', device: 'phone' };
  for (const reason of ['bot', 'typo-domain', 'disposable'])
    expect(findUnknown(i18n, { ...filter, reason }, known), reason).toEqual([]);
});

it('says nothing of names before their list has come', () => {
  expect(findUnknown(i18n, { segment: 'nope', campaign: 'news' }, {})).toEqual([]);
});
