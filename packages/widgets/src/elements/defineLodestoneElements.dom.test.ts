import en from '@lodestone/i18n/locales/en';
import { fakeWidgetHost } from '@lodestone/testkit';
import { configure, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { defineLodestoneElements } from './defineLodestoneElements.js';

// The usual second is too short for a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const titleOf = (element: Element | null) => element?.shadowRoot?.querySelector('h2')?.textContent;

test('defines <lodestone-form> once; it mounts, follows its campaign, and is taken down when it leaves', async () => {
  const host = fakeWidgetHost({
    messages: en,
    campaigns: [
      { id: 'a', widget: 'subscribe', texts: { en: { title: 'First' } } },
      { id: 'b', widget: 'subscribe', texts: { en: { title: 'Second' } } },
    ],
  });
  defineLodestoneElements(host);
  const defined = customElements.get('lodestone-form');
  defineLodestoneElements(host);
  expect(customElements.get('lodestone-form')).toBe(defined);

  document.body.innerHTML = '<div><lodestone-form campaign="a"></lodestone-form></div><p></p>';
  const element = document.querySelector('lodestone-form') as HTMLElement;
  await waitFor(() => expect(titleOf(element)).toBe('First'));

  const form = element.shadowRoot?.querySelector('form');
  document.querySelector('p')?.append(element);
  await Promise.resolve();
  expect(element.shadowRoot?.querySelector('form')).toBe(form);

  element.setAttribute('campaign', 'b');
  await waitFor(() => expect(titleOf(element)).toBe('Second'));

  element.remove();
  await waitFor(() => expect(element.shadowRoot?.innerHTML).toBe('<slot></slot>'));
});
