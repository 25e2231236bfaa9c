import { describe, expect, it } from 'vitest';
import { readTouch } from './readTouch.js';

const OWN = 'https://shop.example/sale';

const touch = (query: string, referrer = '', isMarketingGranted = false) =>
  readTouch(`${OWN}${query}`, referrer, isMarketingGranted);

describe('readTouch', () => {
  it.each([
    ['', '', 'direct'],
    ['', 'https://shop.example/other', 'direct'],
    ['', 'not a url', 'direct'],
    ['', 'https://www.google.com.ua/', 'search'],
    ['', 'https://duckduckgo.com/', 'search'],
    ['', 'https://search.brave.com/', 'search'],
    ['', 'https://meta.ua/search', 'search'],
    ['', 'https://l.facebook.com/', 'social'],
    ['', 'https://t.me/', 'social'],
    ['', 'https://t.co/x', 'social'],
    ['', 'https://www.aparat.com/v/1', 'social'],
    ['', 'https://mail.google.com/', 'mail'],
    ['', 'https://mail.ukr.net/', 'mail'],
    ['', 'android-app://com.google.android.gm/', 'mail'],
    ['', 'https://blog.example/post', 'referral'],
    ['', 'https://notgoogle.example/', 'referral'],
    ['?utm_source=partner', '', 'referral'],
    ['?utm_source=newsletter&utm_medium=email', 'https://www.google.com/', 'mail'],
    ['?utm_medium=cpc&utm_source=google', '', 'ad'],
    ['?utm_medium=paid_social&utm_source=facebook', '', 'ad'],
    ['?utm_source=telegram', '', 'social'],
    ['?utm_medium=organic', '', 'search'],
    ['?gclid=x', 'https://www.google.com/', 'ad'],
    ['?fbclid=x', '', 'social'],
    ['?msclkid=x', '', 'ad'],
  ])('%s from %s is %s', (query, referrer, source) => {
    expect(touch(query, referrer).source).toBe(source);
  });

  it('keeps campaign parameters as they are written, and nothing else of the query', () => {
    expect(touch('?utm_campaign=Осінь&utm_content=a%20b&email=olena@example.com&q=secret')).toEqual({
      source: 'direct',
      utm_campaign: 'Осінь',
      utm_content: 'a b',
    });
  });

  it('leaves out a parameter that looks like an address, and bounds the others', () => {
    const { utm_source, utm_term } = touch(`?utm_source=olena@example.com&utm_term=${'x'.repeat(500)}`);
    expect([utm_source, String(utm_term).length]).toEqual([undefined, 128]);
  });

  it('tells the kind of a click id, and the id itself with marketing alone', () => {
    expect(touch('?gclid=Secret')).toEqual({ source: 'ad', click: 'gclid' });
    expect(touch('?gclid=Secret', '', true)).toEqual({ source: 'ad', click: 'gclid', click_id: 'Secret' });
  });

  it('tells the host that it came from and not the page', () => {
    expect(touch('', 'https://blog.example/olena@example.com?x=1')).toEqual({
      source: 'referral',
      host: 'blog.example',
    });
  });
});
