import { describe, expect, it } from 'vitest';
import { isOffer } from './isOffer.js';

describe('isOffer', () => {
  it.each([
    'We offer guest posts on strong sites, ask for our price list',
    'Your parcel is held, pay the fee here http://parcel.example',
    'Продам базу предприятий, недорого',
    'Kredyt bez BIK, 24h, kliknij http://kredyt.example',
    'Your PayPal account has been limited, restore access here http://paypal-check.example',
    'Ворожка, зняття порчі, повернення коханого, дзвоніть',
    'وام بدون چک و ضامن در یک روز، واتساپ پیام دهید',
    '即日融資、審査なし http://loan-jp.example',
    'Sınavsız diploma, hemen arayın',
  ])('knows several kinds of signs: %s', (text) => {
    expect(isOffer(text)).toBe(true);
  });

  it.each([
    'casino',
    'backlink',
    'Your website is down since today',
    'My parcel is held, do I have to pay the fee?',
    'Мне нужна помощь: сын играет в казино, потерял 50 тысяч',
    'Do you accept payment in bitcoin or only by card?',
    'We run an online casino and need a web designer',
    'Price for 500 seats? Need an offer till Friday, thanks.',
    'My parcel with the book has not arrived, the tracking says held at customs.',
    'Доброго дня! Ми мікрофінансова компанія, потрібна форма заявки на кредит. Скільки коштує?',
    'آیا وام دانشجویی برای دوره دارید؟',
    '请问可以提前还贷款吗？',
  ])('takes one kind of sign, and who needs something, for honest: %s', (text) => {
    expect(isOffer(text)).toBe(false);
  });
});
