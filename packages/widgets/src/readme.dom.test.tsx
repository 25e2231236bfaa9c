import en from '@lodestone/i18n/locales/en';
import { fakeWidgetHost } from '@lodestone/testkit';
import { screen } from '@testing-library/dom';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { SubscribeForm } from './SubscribeForm.js';
import { mountSlideIn } from './subscribe/index.js';

test('the example of the README shows both placements', async () => {
  const lodestone = {
    host: fakeWidgetHost({ messages: en, campaigns: [{ id: 'newsletter', widget: 'subscribe' }] }),
  };
  render(<SubscribeForm host={lodestone.host} campaign="newsletter" />, document.body);
  const slideIn = await mountSlideIn({ campaign: 'newsletter', host: lodestone.host });
  expect(await screen.findByRole('heading', { name: 'Stay in touch' })).toBeTruthy();
  slideIn?.close();
  expect(document.querySelector('lodestone-slide-in')).toBeNull();
});
