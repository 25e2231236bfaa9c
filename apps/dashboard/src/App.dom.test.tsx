import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from './App.js';
import { createFakeServer, type FakeServer, makeLead, problem } from './testing/fakeServer.js';

// The usual second is too short for a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const user = userEvent.setup();
const ali = makeLead(3, {
  contact: { name: 'علی رضایی', email: 'ali@chmail.ir', phone: '۰۹۱۲ ۳۴۵ ۶۷۸۹', message: 'سلام' },
  locale: 'fa',
  verdict: 'held',
  reasons: ['fake-name', 'bot'],
  answers: { role: 'cto' },
  consents: [
    {
      purpose: 'newsletter',
      granted: true,
      text: 'خبرها را بفرستید.',
      locale: 'fa',
      at: '2026-11-23T09:03:00Z',
      textHash: 'abc123',
    },
    { purpose: 'calls', granted: false, at: '2026-11-23T09:03:00Z' },
  ],
});

function open(server: FakeServer, path = '/dashboard?lang=en'): FakeServer {
  history.replaceState(null, '', path);
  render(<App environment={server.environment} />);
  return server;
}

const filters = (label = 'Lists by verdict') =>
  within(screen.getByRole('navigation', { name: label }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
const rows = async () => (await screen.findAllByRole('row')).slice(1);

beforeEach(() => {
  window.scrollBy = () => undefined;
  window.scrollTo = () => undefined;
});
afterEach(cleanup);

describe('sign-in', () => {
  it('asks for the password, says that a wrong one is wrong, and lets the right one in', async () => {
    const server = createFakeServer([makeLead(1)]);
    server.isSignedIn = false;
    open(server);
    const field = await screen.findByLabelText('Password');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.type(field, 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The password is wrong.');
    expect(screen.getByRole('alert').textContent).toContain('api/wrong-password');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.clear(field);
    await user.type(field, 'right');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await rows()).toHaveLength(1);
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  it('says how long to wait after too many attempts', async () => {
    const server = createFakeServer();
    server.isSignedIn = false;
    open(server);
    const field = await screen.findByLabelText('Password');
    server.answerWith = problem(429, 'api/too-many-attempts', { 'retry-after': '30' });
    await user.type(field, 'x{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Try again in 30 seconds.');
  });

  it('comes back when the session ends, and says why', async () => {
    const server = open(createFakeServer([makeLead(1)]));
    const [row] = await rows();
    server.isSignedIn = false;
    await user.click(within(row as HTMLElement).getByRole('link'));
    expect(await screen.findByText('Your session has ended. Sign in again.')).toBeTruthy();
  });

  it('signs out', async () => {
    const server = open(createFakeServer([makeLead(1)]));
    await rows();
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByLabelText('Password')).toBeTruthy();
    expect(server.requests).toContain('DELETE /api/session');
  });
});

describe('the list of leads', () => {
  it('shows the newest first, with the verdict in words', async () => {
    open(createFakeServer([makeLead(1), makeLead(2), ali]));
    const [first, second] = await rows();
    expect(within(first as HTMLElement).getByRole('link').textContent).toBe('ali@chmail.ir۰۹۱۲ ۳۴۵ ۶۷۸۹');
    expect(first?.textContent).toContain('Held');
    expect(first?.textContent).toContain('Name looks fake · Looks automated');
    expect(second?.textContent).toContain('Lead 2');
    expect(second?.textContent).toContain('3 hours ago');
    expect(second?.textContent).toContain('shop.example/coffee');
    expect(filters()).toEqual(['All 3', 'Leads 2', 'Held 1', 'Not leads 0']);
    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
      'When',
      'Contact',
      'Name',
      'Temperature and score',
      'Stage',
      'Campaign',
      'Verdict',
    ]);
  });

  it('isolates what was typed and keeps addresses from left to right', async () => {
    open(createFakeServer([ali]));
    await rows();
    expect(screen.getByText('ali@chmail.ir').getAttribute('dir')).toBe('ltr');
    expect(screen.getByText('۰۹۱۲ ۳۴۵ ۶۷۸۹').tagName).toBe('BDI');
    expect(screen.getByText('علی رضایی').tagName).toBe('BDI');
  });

  it('lets a new lead in live: on top, marked, announced, without moving the focus', async () => {
    const server = open(createFakeServer([makeLead(1)]));
    const [row] = await rows();
    const link = within(row as HTMLElement).getByRole('link');
    link.focus();
    server.openLive();
    expect(await screen.findByText('Live')).toBeTruthy();
    expect(screen.getByTestId('arrivals').textContent).toBe('');
    server.push(makeLead(2));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    const [fresh, old] = await rows();
    expect(fresh?.textContent).toContain('Lead 2');
    expect(fresh?.textContent).toContain('New');
    expect(old?.textContent).not.toContain('New');
    expect(screen.getByTestId('arrivals').textContent).toBe('New lead: Lead 2');
    expect(screen.getByTestId('arrivals').getAttribute('role')).toBe('status');
    expect(document.activeElement).toBe(link);
    expect(filters()).toEqual(['All 2', 'Leads 2', 'Held 0', 'Not leads 0']);
  });

  it('finds what came while the connection was gone', async () => {
    const server = open(createFakeServer([makeLead(1)]));
    await rows();
    server.openLive();
    server.breakLive(false);
    expect(await screen.findByText('Connection lost, trying again…')).toBeTruthy();
    server.leads.push(makeLead(2));
    server.openLive();
    await waitFor(async () => expect(await rows()).toHaveLength(2));
  });

  it('loads older leads by the cursor until there are none', async () => {
    const server = open(createFakeServer(Array.from({ length: 60 }, (_, order) => makeLead(order + 1))));
    expect(await rows()).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Show older leads' }));
    await waitFor(async () => expect(await rows()).toHaveLength(60));
    expect(screen.queryByRole('button', { name: 'Show older leads' })).toBeNull();
    expect(screen.getByText('That is all of them.')).toBeTruthy();
    expect(server.requests.filter((request) => request.includes('after='))).toHaveLength(1);
  });
});

describe('one lead', () => {
  it('opens from the list with the focus on its name, and comes back to its row', async () => {
    const server = createFakeServer([makeLead(1), ali]);
    server.details.set(ali.id, {
      sentAt: ali.at,
      sdk: { name: '@lodestone/sdk', version: '0.1.0' },
      fields: { 'fake-name': 'name' },
    });
    open(server);
    const [row] = await rows();
    await user.click(within(row as HTMLElement).getByRole('link'));
    const heading = await screen.findByRole('heading', { level: 1, name: 'علی رضایی' });
    expect(location.pathname).toBe(`/dashboard/leads/${ali.id}`);
    expect(document.activeElement).toBe(heading);
    expect(document.title).toBe('علی رضایی · Lodestone');
    expect(await screen.findByText('@lodestone/sdk 0.1.0')).toBeTruthy();
    expect(screen.getByText('Field: Name')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: 'Looks automated' })).toBeTruthy();
    history.back();
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
    await waitFor(() => expect(document.activeElement?.id).toBe(`lead-${ali.id}`));
  });

  it('shows the consent receipt with the exact words in their own direction', async () => {
    open(createFakeServer([ali]), `/dashboard/leads/${ali.id}?lang=en`);
    const words = await screen.findByText('خبرها را بفرستید.');
    expect(words.getAttribute('dir')).toBe('rtl');
    expect(words.getAttribute('lang')).toBe('fa');
    expect(screen.getByText('abc123')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: 'Newsletter Granted' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: 'Calls Not granted' })).toBeTruthy();
    expect(screen.getByText('cto')).toBeTruthy();
    expect(screen.getByText('سلام').tagName).toBe('BLOCKQUOTE');
    expect(screen.getByRole('link', { name: 'ali@chmail.ir' }).getAttribute('href')).toBe(
      'mailto:ali@chmail.ir',
    );
    expect(screen.getByRole('link', { name: '۰۹۱۲ ۳۴۵ ۶۷۸۹' }).getAttribute('href')).toBe('tel:09123456789');
  });

  it('says that there is no such lead', async () => {
    open(createFakeServer(), '/dashboard/leads/gone?lang=en');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('There is nothing at this address.');
    expect(alert.textContent).toContain('http/not-found');
  });
});

describe('verdicts', () => {
  const held = makeLead(5, {
    contact: { name: 'asdf', email: 'asdf@example.org' },
    verdict: 'held',
    reasons: ['fake-name'],
    marks: ['keyboard-run'],
    checks: { name: { marks: ['keyboard-run'] } },
  });
  const list = () => createFakeServer([makeLead(1), held, makeLead(6, { verdict: 'not-a-lead' })]);
  const said = () => screen.getByTestId('said').textContent;

  it('lists one verdict by a link that the address keeps, with how many there are', async () => {
    const server = open(list());
    expect(await rows()).toHaveLength(3);
    await user.click(screen.getByRole('link', { name: 'Held 1' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Held for a glance' });
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(document.activeElement).toBe(heading);
    expect(location.search).toBe('?verdict=held&lang=en');
    expect(screen.getByRole('link', { name: 'Held 1' }).getAttribute('aria-current')).toBe('page');
    expect(server.requests.at(-1)).toBe('GET /api/leads?order=desc&limit=50&verdict=held');
    history.back();
    await waitFor(async () => expect(await rows()).toHaveLength(3));
  });

  it('opens the list that the address names, and comes back to it from a lead', async () => {
    open(list(), '/dashboard/?verdict=held&lang=en');
    const [row] = await rows();
    expect(row?.textContent).toContain('asdf');
    await user.click(within(row as HTMLElement).getByRole('link'));
    await user.click(await screen.findByRole('link', { name: /Held for a glance/ }));
    expect(await rows()).toHaveLength(1);
    expect(document.activeElement?.id).toBe(`lead-${held.id}`);
  });

  it('says that a list is empty', async () => {
    open(createFakeServer([makeLead(1)]), '/dashboard/?verdict=held&lang=en');
    expect(await screen.findByText('There are none here.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('releases by one click, keeps the row and the focus, says so, and undoes it', async () => {
    const server = open(list(), '/dashboard/?verdict=held&lang=en');
    await rows();
    expect(said()).toBe('');
    await user.click(screen.getByRole('button', { name: 'Release: asdf' }));
    const undo = await screen.findByRole('button', { name: 'Undo: asdf' });
    const [row] = await rows();
    expect(row?.textContent).toContain('Released by you');
    expect(row?.textContent).toContain('Judged: Held');
    expect(row?.textContent).toContain('Name looks fake');
    expect(document.activeElement).toBe(undo);
    expect(said()).toBe('asdf: Lead. You can undo it.');
    expect(screen.getByTestId('said').getAttribute('role')).toBe('status');
    expect(filters()).toEqual(['All 3', 'Leads 2', 'Held 0', 'Not leads 1']);
    expect(server.requests).toContain(`POST /api/leads/${held.id}/verdict`);
    await user.keyboard('{Enter}');
    const release = await screen.findByRole('button', { name: 'Release: asdf' });
    expect(document.activeElement).toBe(release);
    expect(said()).toBe('asdf: Held again, as it was judged.');
    expect(filters()).toEqual(['All 3', 'Leads 1', 'Held 1', 'Not leads 1']);
  });

  it('sets aside by one click, with the focus where it was decided', async () => {
    open(list(), '/dashboard/?verdict=held&lang=en');
    await rows();
    await user.click(screen.getByRole('button', { name: 'Not a lead: asdf' }));
    const undo = await screen.findByRole('button', { name: 'Undo: asdf' });
    expect(document.activeElement).toBe(undo);
    expect((await rows())[0]?.textContent).toContain('Set aside by you');
  });

  it('says what went wrong beside the button, and does it when told again', async () => {
    const server = open(list(), '/dashboard/?verdict=held&lang=en');
    await rows();
    server.answerWith = problem(503, 'intake/unavailable');
    await user.click(screen.getByRole('button', { name: 'Release: asdf' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('intake/unavailable');
    expect(said()).toBe('');
    server.answerWith = 'normally';
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Undo: asdf' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows live what somebody else overruled, and counts it', async () => {
    const server = open(list());
    await rows();
    server.openLive();
    await screen.findByText('Live');
    const overruled = { from: 'held', by: 'token', at: '2026-11-23T12:00:00Z' } as const;
    server.change({ ...held, verdict: 'not-a-lead', overruled });
    expect(await screen.findByText(/Set aside by a program/)).toBeTruthy();
    expect(filters()).toEqual(['All 3', 'Leads 1', 'Held 0', 'Not leads 2']);
  });

  it('keeps what does not belong out of a list, and lets in live what does', async () => {
    const server = open(list(), '/dashboard/?verdict=held&lang=en');
    await rows();
    server.openLive();
    await screen.findByText('Live');
    server.push(makeLead(7));
    server.push(makeLead(8, { verdict: 'held' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect(filters()).toEqual(['All 5', 'Leads 2', 'Held 2', 'Not leads 1']);
    expect(screen.getByTestId('arrivals').textContent).toContain('Lead 8');
  });

  it('shows marks by field, what was probably meant, what to do, and the way to overrule any verdict', async () => {
    const lead = makeLead(9, {
      contact: { email: 'olena@gmial.com', name: 'Olena', phone: '0900 123 456' },
      marks: ['typo-domain', 'premium'],
      checks: {
        email: {
          marks: ['typo-domain', 'mail-domain-missing'],
          suggestion: 'olena@gmail.com',
          mailbox: 'company',
        },
        phone: {
          marks: ['premium'],
          value: '+380900123456',
          national: '0900 123 456',
          country: 'UA',
          type: 'premium',
        },
        name: { marks: ['something-new'] },
      },
    });
    open(createFakeServer([lead]), `/dashboard/leads/${lead.id}?lang=en`);
    expect(await screen.findByText('Did they mean olena@gmail.com?')).toBeTruthy();
    expect(screen.getByText('Domain takes no mail')).toBeTruthy();
    expect(screen.getByText('Mailbox at a domain of its own')).toBeTruthy();
    expect(screen.getByText('Premium-rate number')).toBeTruthy();
    expect(screen.getByText('something-new')).toBeTruthy();
    expect(screen.getByRole('link', { name: '0900 123 456' }).getAttribute('href')).toBe('tel:+380900123456');
    await user.click(screen.getByRole('button', { name: 'Not a lead: Olena' }));
    expect(await screen.findByText(/Set aside by you/)).toBeTruthy();
    expect(screen.getByText('Judged: Lead')).toBeTruthy();
  });

  it('lists the other submissions of the same person as links', async () => {
    const [one, other] = [makeLead(1), makeLead(2)];
    const server = createFakeServer([one, other]);
    const { id, receivedAt, campaign, contact, verdict } = other;
    server.details.set(one.id, { submissions: [{ id, receivedAt, campaign, contact, verdict }] });
    open(server, `/dashboard/leads/${one.id}?lang=en`);
    const part = (await screen.findByRole('heading', { level: 2, name: 'Same person' })).parentElement;
    await user.click(within(part as HTMLElement).getByRole('link'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Lead 2' })).toBeTruthy();
    expect(screen.queryByRole('heading', { level: 2, name: 'Same person' })).toBeNull();
  });

  it('tells more of an open lead as it is found out', async () => {
    const server = open(createFakeServer([makeLead(1)]), `/dashboard/leads/${makeLead(1).id}?lang=en`);
    await screen.findByRole('heading', { level: 1, name: 'Lead 1' });
    server.openLive();
    server.change(makeLead(1, { checks: { email: { marks: ['role-mailbox'] } }, marks: ['role-mailbox'] }));
    expect(await screen.findByText('Mailbox of a role')).toBeTruthy();
  });
});

describe('errors', () => {
  it('shows that the server cannot be reached, and tries again when told', async () => {
    const server = createFakeServer([makeLead(1)]);
    server.answerWith = undefined;
    open(server);
    expect((await screen.findByRole('alert')).textContent).toContain('api/unreachable');
    server.answerWith = 'normally';
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps the list when an older page fails', async () => {
    const server = open(createFakeServer(Array.from({ length: 60 }, (_, order) => makeLead(order + 1))));
    await rows();
    server.answerWith = problem(503, 'intake/unavailable');
    await user.click(screen.getByRole('button', { name: 'Show older leads' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The server could not answer.');
    expect(alert.textContent).toContain('intake/unavailable');
    expect(await rows()).toHaveLength(50);
    server.answerWith = 'normally';
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect(await rows()).toHaveLength(60));
  });

  it('does not take a foreign page for an answer', async () => {
    const server = createFakeServer();
    server.answerWith = new Response('<html>Log in to the hotel</html>');
    open(server);
    expect((await screen.findByRole('alert')).textContent).toContain('api/unexpected-answer');
  });
});

describe('the first run', () => {
  it('shows what to paste, copies it, and turns into the list with the first lead', async () => {
    const server = open(createFakeServer());
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Two steps to the first lead' }),
    ).toBeTruthy();
    expect(screen.getByText('Waiting for the first lead…')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy: Paste the tag into your page' }));
    expect(server.copied).toEqual([expect.stringContaining('data-site="demo"')]);
    expect(await screen.findAllByText('Copied')).not.toHaveLength(0);
    server.push(makeLead(1));
    expect(await rows()).toHaveLength(1);
    expect(screen.queryByText('Waiting for the first lead…')).toBeNull();
    expect(screen.getByTestId('arrivals').textContent).toBe('New lead: Lead 1');
  });

  it('says when copying is refused', async () => {
    const server = createFakeServer();
    server.environment.copy = () => Promise.reject(new Error('denied'));
    open(server);
    await user.click(await screen.findByRole('button', { name: 'Copy: Paste the tag into your page' }));
    expect(await screen.findByText(/Could not copy/)).toBeTruthy();
  });

  it('keeps the same texts under Install, without waiting', async () => {
    open(createFakeServer([makeLead(1)]));
    await rows();
    await user.click(screen.getByRole('link', { name: 'Install' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Install' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByRole('link', { name: 'Install' }).getAttribute('aria-current')).toBe('page');
    expect(screen.queryByText('Waiting for the first lead…')).toBeNull();
  });
});

describe('languages', () => {
  it('speaks Persian from right to left, with its digits and calendar', async () => {
    open(createFakeServer([makeLead(1)]), '/dashboard?lang=fa');
    const [row] = await rows();
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.documentElement.lang).toBe('fa');
    expect(filters('فهرست‌ها بر پایهٔ داوری')).toEqual(['همه ۱', 'سرنخ ۱', 'در انتظار بررسی ۰', 'سرنخ نیست ۰']);
    expect(row?.textContent).toContain('۳ ساعت پیش');
    expect(row?.textContent).toContain('۲ آذر ۱۴۰۵');
  });

  it('changes the language in place, keeps the choice and drops the one in the address', async () => {
    const kept: string[] = [];
    const server = createFakeServer([makeLead(1)]);
    server.environment.storage = { getItem: () => null, setItem: (_key, value) => void kept.push(value) };
    open(server);
    await rows();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'uk');
    expect(await screen.findByRole('heading', { level: 1, name: 'Усі звернення' })).toBeTruthy();
    expect(kept).toEqual(['en', 'uk']);
    expect(location.search).toBe('');
    expect(document.documentElement.dir).toBe('ltr');
  });
});
