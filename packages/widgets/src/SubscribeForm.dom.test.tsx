import en from '@lodestone/i18n/locales/en';
import { fakeWidgetHost } from '@lodestone/testkit';
import { cleanup, configure, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { useFormState, useLeadForm } from './index.js';
import { SubscribeForm } from './SubscribeForm.js';

// The usual second is too short for a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const newHost = () =>
  fakeWidgetHost({ messages: en, campaigns: [{ id: 'newsletter', widget: 'subscribe' }] });

afterEach(cleanup);

test('draws the form into the tree it stands in and takes the lead there', async () => {
  const host = newHost();
  const { container } = render(<SubscribeForm host={host} campaign="newsletter" headingLevel={3} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Email address' }), 'olena@example.com');
  expect(screen.getByRole('heading', { level: 3, name: 'Stay in touch' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
  expect(await screen.findByRole('heading', { level: 3, name: 'Thank you' })).toBeTruthy();
  expect(host.submissions).toHaveLength(1);
  expect(container.contains(host.events.find(({ name }) => name === 'start')?.target as Node)).toBe(true);
});

test('draws nothing for a campaign that does not exist', async () => {
  const host = newHost();
  const { container } = render(<SubscribeForm host={host} campaign="nothing" />);
  await host.campaign('nothing');
  expect(container.textContent).toBe('');
});

test('drives a view of one’s own through the hooks', async () => {
  function Own({ model }: { model: NonNullable<ReturnType<typeof useLeadForm>> }) {
    const { phase, values } = useFormState(model.form);
    return (
      <input
        aria-label={phase}
        value={values.email ?? ''}
        onInput={(event) => model.form.input('email', event.currentTarget.value)}
      />
    );
  }
  function Loader({ host }: { host: ReturnType<typeof newHost> }) {
    const model = useLeadForm({ host, campaign: 'newsletter' });
    return model ? <Own model={model} /> : <p>loading</p>;
  }
  render(<Loader host={newHost()} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'idle' }), 'a');
  expect(await screen.findByRole('textbox', { name: 'filling' })).toBeTruthy();
});
