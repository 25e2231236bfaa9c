import en from '@lodestone/i18n/locales/en';
import uk from '@lodestone/i18n/locales/uk';
import type { Campaign } from '@lodestone/schema';
import { describe, expect, test } from 'vitest';
import { createTexts } from './createTexts.js';

const campaign = (texts: Campaign['texts']): Campaign => ({ id: 'x', widget: 'subscribe', texts });

describe('createTexts', () => {
  test('prefers the exact locale, then its language, then the campaign’s English, then the shipped text', () => {
    const texts = createTexts(
      campaign({
        'uk-UA': { title: 'точно' },
        uk: { title: 'мова', text: 'вступ' },
        en: { title: 'english', text: 'intro', button: 'Go' },
      }),
      uk,
      { locale: 'uk-UA' },
    );
    expect([texts.t('title'), texts.intro, texts.t('submit'), texts.t('close')]).toEqual([
      'точно',
      'вступ',
      'Go',
      'Закрити',
    ]);
  });

  test('maps the short names and lets any message be overridden', () => {
    const texts = createTexts(campaign({ en: { success: 'See you', 'email.label': 'Work email' } }), en, {
      locale: 'en',
    });
    expect([texts.t('success.text'), texts.t('email.label'), texts.intro]).toEqual([
      'See you',
      'Work email',
      '',
    ]);
  });

  test('gives a consent’s own words with the locale in which they are written', () => {
    const texts = createTexts(campaign({ en: { 'consent.newsletter': 'Yes, letters' } }), uk, {
      locale: 'uk',
    });
    expect(texts.consent('newsletter')).toEqual({ text: 'Yes, letters', locale: 'en' });
    expect(texts.consent('calls')).toEqual({ text: uk['consent.calls'], locale: 'uk' });
  });

  test('names an unknown purpose rather than leaving a box without words', () => {
    expect(createTexts(campaign(undefined), en, { locale: 'en' }).consent('events').text).toContain('events');
  });
});
