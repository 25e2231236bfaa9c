import { describe, expect, it } from 'vitest';
import { isOffer } from './isOffer.js';

describe('isOffer', () => {
  it.each([
    'We offer guest posts on strong sites, ask for our price list',
    'Your parcel is held, pay the fee here http://parcel.example',
    'Продам базу предприятий, недорого',
    'Kredyt bez BIK, 24h, kliknij http://kredyt.example',
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
  ])('takes one kind of sign, and who needs something, for honest: %s', (text) => {
    expect(isOffer(text)).toBe(false);
  });
});
