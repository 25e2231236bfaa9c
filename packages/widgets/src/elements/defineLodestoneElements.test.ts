import en from '@lodestone/i18n/locales/en';
import { fakeWidgetHost } from '@lodestone/testkit';
import { expect, test } from 'vitest';

test('the package can be imported where there is no page, and defines nothing there', async () => {
  expect(globalThis).not.toHaveProperty('HTMLElement');
  const widgets = await import('../index.js');
  expect(() => widgets.defineLodestoneElements(fakeWidgetHost({ messages: en }))).not.toThrow();
});

test('exports the names that the README promises', async () => {
  expect(Object.keys(await import('../index.js')).sort()).toEqual([
    'SubscribeForm',
    'createLeadForm',
    'createTexts',
    'defineLodestoneElements',
    'mountInline',
    'mountSlideIn',
    'useFormState',
    'useLeadForm',
  ]);
  expect(Object.keys(await import('../subscribe/index.js')).sort()).toEqual(['mountInline', 'mountSlideIn']);
});
