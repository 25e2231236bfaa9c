import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from './App.js';
import type { StageDetail } from './api/Stage.js';
import { makeStage, makeTask } from './testing/fakeBehaviour.js';
import { createFakeServer, type FakeServer, makeLead } from './testing/fakeServer.js';

// The usual second is too short for a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const user = userEvent.setup();
const hot = makeLead(2, { stage: makeStage({ temperature: 'hot', score: 64.4, trend: 20, source: 'ad' }) });
const cold = makeLead(1, { stage: makeStage({ temperature: 'cold', score: 3, trend: -2 }) });

function open(server: FakeServer, path = '/dashboard?lang=en'): FakeServer {
  history.replaceState(null, '', path);
  render(<App environment={server.environment} />);
  return server;
}

const rows = async () => (await within(await screen.findByRole('table')).findAllByRole('row')).slice(1);
const list = () => createFakeServer([cold, hot, makeLead(3)]);
const title = async (name: string) => screen.findByRole('heading', { level: 1, name });

beforeEach(() => {
  window.scrollBy = () => undefined;
  window.scrollTo = () => undefined;
});
afterEach(cleanup);

describe('the list by where people stand', () => {
  it('says temperature, score and where it is going in words', async () => {
    open(list());
    const [unseen, first, second] = await rows();
    expect(unseen?.textContent).toContain('–');
    expect(first?.textContent).toContain('Hot');
    expect(first?.textContent).toMatch(/64 . rising/);
    expect(second?.textContent).toContain('Cold');
    expect(second?.textContent).toMatch(/3 . falling/);
  });

  it('narrows down by a choice that the address, the title and a chip say, keeping the focus', async () => {
    const server = open(list());
    await rows();
    const choice = screen.getByRole('combobox', { name: 'Temperature' });
    await user.selectOptions(choice, 'hot');
    await title('All submissions: Hot');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(location.search).toBe('?temperature=hot&lang=en');
    expect(document.activeElement).toBe(choice);
    expect(document.title).toBe('All submissions: Hot · Lodestone');
    expect(server.requests.at(-1)).toBe('GET /api/leads?order=desc&limit=50&temperature=hot');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Source' }), 'ad');
    await title('All submissions: Hot · Ads');
    await user.click(screen.getByRole('link', { name: 'Take off: Temperature: Hot' }));
    const heading = await title('All submissions: Ads');
    expect(document.activeElement).toBe(heading);
    expect(screen.queryByRole('link', { name: /Take off: Temperature/ })).toBeNull();
    history.back();
    await title('All submissions: Hot · Ads');
    history.back();
    await title('All submissions: Hot');
    history.forward();
    await title('All submissions: Hot · Ads');
  });

  it('has a chip and a title for a reason in the address, and lists marks by it too', async () => {
    const server = createFakeServer([
      makeLead(1, { verdict: 'held', reasons: ['bot'] }),
      makeLead(2, { marks: ['typo-domain'] }),
    ]);
    open(server, '/dashboard/?verdict=held&reason=bot&lang=en');
    await title('Held for a glance: Looks automated');
    expect(await rows()).toHaveLength(1);
    await user.click(screen.getByRole('link', { name: 'Take off: Reason: Looks automated' }));
    await title('Held for a glance');
    await user.click(screen.getByRole('link', { name: 'Take off: Verdict: Held' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Reason' }), 'fake-name');
    expect(await screen.findByText('There are none here.')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Show all submissions' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
  });

  it('says what it does not know in the address', async () => {
    open(list(), '/dashboard/?verdict=maybe&lang=en');
    expect((await screen.findByText(/left out: verdict=maybe/)).getAttribute('role')).toBe('status');
    expect(await rows()).toHaveLength(3);
    await user.click(screen.getByRole('link', { name: 'Take it out of the address' }));
    expect(location.search).toBe('?lang=en');
    expect(screen.queryByText(/left out/)).toBeNull();
  });

  it('says that there is no such segment, and offers the list without it', async () => {
    open(list(), '/dashboard/?segment=nope&temperature=hot&lang=en');
    expect(await screen.findByText(/^Segment: there is no “nope” here/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Take this filter off' }));
    expect(await rows()).toHaveLength(1);
    expect(location.search).toBe('?temperature=hot&lang=en');
  });

  it('says the same of a campaign that is not in the config, and not of one that only has no leads', async () => {
    open(list(), '/dashboard/?campaign=nope&lang=en');
    expect(await screen.findByText(/^Campaign: there is no “nope” here/)).toBeTruthy();
    cleanup();
    open(list(), '/dashboard/?campaign=webinar&lang=en');
    expect(await screen.findByText('There are none here.')).toBeTruthy();
    expect(screen.queryByText(/there is no “/)).toBeNull();
  });

  it('takes a period by its days, both within', async () => {
    const server = open(list(), '/dashboard/?from=2026-11-20&to=2026-11-23&lang=en');
    expect(await rows()).toHaveLength(3);
    expect(server.requests).toContain('GET /api/leads?order=desc&limit=50&from=2026-11-20&to=2026-11-23');
    await title('All submissions: from November 20, 2026 · until November 23, 2026');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), '7');
    expect(location.search).toBe('?days=7&lang=en');
    await title('All submissions: Last 7 days');
    await waitFor(() =>
      expect(server.requests).toContain('GET /api/leads?order=desc&limit=50&from=2026-11-17'),
    );
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('2026-11-17');
  });

  it('moves a saved period on with today, and leaves chosen days where they are', async () => {
    const server = list();
    server.behaviour.views = [
      { id: 'view-1', name: 'This week', query: 'days=7' },
      { id: 'view-2', name: 'That week', query: 'from=2026-11-01&to=2026-11-07' },
    ];
    server.environment.nowMs = () => Date.UTC(2026, 11, 10, 12);
    open(server);
    await user.click(await screen.findByRole('link', { name: 'This week' }));
    await waitFor(() => expect(server.requests.at(-1)).toMatch(/&from=2026-12-04$/));
    await user.click(screen.getByRole('link', { name: 'That week' }));
    await waitFor(() => expect(server.requests.at(-1)).toMatch(/&from=2026-11-01&to=2026-11-07$/));
  });

  it('sorts by score, and says which column it is', async () => {
    open(list());
    await rows();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'highest');
    await waitFor(async () => expect((await rows())[0]?.textContent).toContain('64'));
    expect(location.search).toBe('?sort=score&lang=en');
    expect(
      screen.getByRole('columnheader', { name: 'Temperature and score' }).getAttribute('aria-sort'),
    ).toBe('descending');
  });

  it('changes a row live when a stage changes', async () => {
    const server = open(list());
    await rows();
    server.openLive();
    server.change({ ...cold, stage: makeStage({ temperature: 'hot', score: 70, trend: 67 }) });
    await waitFor(async () => expect((await rows())[2]?.textContent).toContain('Hot'));
    expect((await rows())[2]?.textContent).toContain('70');
  });

  it('saves a list under a name, opens it again and takes it away', async () => {
    const server = open(list(), '/dashboard/?temperature=hot&source=ad&lang=en');
    const side = await screen.findByRole('complementary', { name: 'Saved views' });
    await user.click(within(side).getByRole('button', { name: 'Save this view' }));
    const name = within(side).getByRole('textbox', { name: 'Name of the view' });
    expect(document.activeElement).toBe(name);
    await user.clear(name);
    await user.type(name, 'Paid and hot{Enter}');
    const link = await within(side).findByRole('link', { name: 'Paid and hot' });
    expect(link.getAttribute('aria-current')).toBe('page');
    expect(server.behaviour.views).toEqual([
      { id: 'view-1', name: 'Paid and hot', query: 'temperature=hot&source=ad' },
    ]);
    expect(within(side).queryByRole('button', { name: 'Save this view' })).toBeNull();
    await user.click(within(side).getByRole('link', { name: 'Warm, highest score first' }));
    await title('All submissions: Warm');
    await user.click(within(side).getByRole('link', { name: 'Paid and hot' }));
    await title('All submissions: Hot · Ads');
    await user.click(within(side).getByRole('button', { name: 'Remove the view Paid and hot' }));
    await waitFor(() => expect(within(side).queryByRole('link', { name: 'Paid and hot' })).toBeNull());
  });
});

describe('the page of a lead', () => {
  const stage: StageDetail = {
    ...makeStage({ temperature: 'hot', score: 21.5, grid: 'B3', qualification: 'sql', fit: 10 }),
    ledger: [
      { rule: 'page', signal: 'page_view', key: 'a', at: '2026-11-23T08:00:00Z', points: 1, current: 0.5 },
      {
        rule: 'checkout',
        signal: 'checkout_step',
        key: 'b',
        at: '2026-11-23T09:00:00Z',
        points: 12,
        current: 11,
      },
      {
        rule: 'my-own-rule',
        signal: 'cart_updated',
        key: 'c',
        at: '2026-11-23T09:00:00Z',
        points: 10,
        current: 10,
      },
    ],
    fitReasons: [{ rule: 'mail-left', points: 10 }],
    segments: ['hot-now'],
  };
  const withStage = (): FakeServer => {
    const server = list();
    server.details.set(hot.id, { stage });
    return server;
  };
  const path = `/dashboard/leads/${hot.id}?lang=en`;
  const partOf = async (name: string) =>
    within((await screen.findByRole('heading', { level: 2, name })).parentElement as HTMLElement);

  it('gives a reason for every point: what, when, then, now, and the sum', async () => {
    open(withStage(), path);
    const part = await partOf('Where they stand');
    await part.findByRole('heading', { level: 3, name: 'Why 22 points' });
    const lines = part.getAllByRole('row').map((row) => row.textContent);
    expect(lines[1]).toMatch(/^Went on in the checkoutCheckout steps.*1211$/);
    expect(lines[2]).toMatch(/^Changed the cartmy-own-rule.*1010$/);
    expect(lines[3]).toMatch(/^Viewed a pagePage views.*10.5$/);
    expect(lines.at(-1)).toBe('Score21.5');
    expect(part.getByText('Left an e-mail address').parentElement?.textContent).toContain('+10');
    expect(part.getByText('B: fits well, 3: engaged a little.')).toBeTruthy();
    expect(part.getByText('Ready for sales (SQL)')).toBeTruthy();
    await user.click(part.getByRole('link', { name: 'Hot now' }));
    await title('All submissions: Hot now');
  });

  it('sums up what a long list leaves out, and shows it when asked', async () => {
    const server = withStage();
    const ledger = Array.from({ length: 12 }, (_, index) => ({
      ...{ rule: 'page', signal: 'page_view', key: `k${index}`, at: '2026-11-23T08:00:00Z' },
      ...{ points: 1, current: 1 },
    }));
    server.details.set(hot.id, { stage: { ...stage, score: 12, ledger } });
    open(server, path);
    const part = await partOf('Where they stand');
    await part.findByText('4 more');
    expect(part.getAllByRole('row').at(-2)?.textContent).toBe('4 more4');
    await user.click(part.getByRole('button', { name: 'Show all 12 reasons' }));
    expect(part.getAllByRole('row')).toHaveLength(14);
    expect(part.queryByText('4 more')).toBeNull();
  });

  it('moves the lifecycle by hand: forwards at once, backwards only with a reason', async () => {
    const server = open(withStage(), path);
    const part = await partOf('Stage of the relationship');
    const choice = part.getByRole('combobox', { name: 'Set by hand' });
    await user.selectOptions(choice, 'disqualified');
    await user.click(part.getByRole('button', { name: 'Set the stage' }));
    expect(part.getByRole('alert').textContent).toBe('Say why: others will read it.');
    const reason = part.getByRole('textbox', { name: 'Reason' });
    expect(document.activeElement).toBe(reason);
    expect(server.requests.some((request) => request.includes('/lifecycle'))).toBe(false);
    await user.type(reason, 'No budget{Enter}');
    await part.findByText('Stage: Disqualified');
    await waitFor(() =>
      expect(part.getAllByText('Disqualified').some((item) => item.getAttribute('aria-current'))).toBe(true),
    );
    const timeline = await partOf('History');
    expect((await timeline.findByText('No budget')).parentElement?.textContent).toBe('By you: No budget');
    await user.selectOptions(choice, 'customer');
    await user.click(part.getByRole('button', { name: 'Set the stage' }));
    await part.findByText('Stage: Customer');
  });

  it('tells the history page by page, visits with their signals', async () => {
    const server = withStage();
    server.behaviour.timeline = [
      {
        ...{ type: 'stage', id: 's', at: '2026-11-23T09:30:00Z', axis: 'temperature' },
        ...{ from: 'warm', to: 'hot', why: 'signal checkout_step' },
      },
      {
        ...{ type: 'submission', id: 'l', at: '2026-11-23T09:20:00Z', leadId: cold.id },
        ...{ campaign: 'newsletter', verdict: 'lead', consents: [] },
      },
      {
        ...{ type: 'visit', id: 'v', at: '2026-11-23T09:00:00Z', endedAt: '2026-11-23T09:20:00Z' },
        ...{ source: 'ad', device: 'phone', path: '/pricing' },
        signals: [
          { name: 'page_view', count: 3, firstAt: '2026-11-23T09:00:00Z', lastAt: '2026-11-23T09:10:00Z' },
        ],
      },
      { type: 'consent', id: 'c', at: '2026-11-22T09:00:00Z', purposes: { analytics: true } },
    ];
    open(server, path);
    const part = await partOf('History');
    expect(await part.findByText('Temperature: Hot')).toBeTruthy();
    expect(part.getByText('before: Warm · because: Went on in the checkout')).toBeTruthy();
    expect(part.getByText('Visit: Ads')).toBeTruthy();
    expect(part.getByText('Viewed a page').textContent).toBe('Viewed a page × 3');
    expect(part.queryByText('Consent changed')).toBeNull();
    await user.click(part.getByRole('button', { name: 'Show earlier history' }));
    expect(await part.findByText('Analytics: Granted')).toBeTruthy();
    expect(part.queryByRole('button', { name: 'Show earlier history' })).toBeNull();
    expect(part.getByRole('link', { name: 'Open this submission' }).getAttribute('href')).toContain(cold.id);
  });

  it.each([
    ['history', 'because what is known of them changed'],
    ['rules', 'because the rules were changed'],
    ['decay', 'because points fade with time'],
    ['rule warm', 'because the rule of this stage holds'],
    ['rule price-again', 'by the rule Back to the prices'],
    ['rule my-own', 'by the rule my-own'],
  ])('says in words why a stage is another one: %s', async (why, words) => {
    const server = withStage();
    server.behaviour.timeline = [
      {
        ...{ type: 'stage', id: 's', at: '2026-11-23T09:30:00Z', axis: 'temperature' },
        ...{ from: 'hot', to: 'warm', why },
      },
    ];
    open(server, path);
    expect(await (await partOf('History')).findByText(`before: Hot · ${words}`)).toBeTruthy();
  });

  it('says how many signals count in nothing, and why', async () => {
    const server = withStage();
    open(server, path);
    const part = await partOf('History');
    await part.findByText(/Nothing is known of visits/);
    expect(part.queryByText(/in nothing/)).toBeNull();
    cleanup();
    server.behaviour.leftOut = { bot: 12, own: 1 };
    open(server, path);
    const now = await partOf('History');
    expect(await now.findByText('12 signals count in nothing: a robot sent them.')).toBeTruthy();
    expect(now.getByText('1 signal counts in nothing: it came from your own network.')).toBeTruthy();
  });

  it('plans a call, and says so', async () => {
    const server = open(withStage(), path);
    const part = await partOf('Tasks');
    await part.findByText('Nothing is planned with this lead.');
    await user.selectOptions(part.getByRole('combobox', { name: 'What' }), 'call');
    await user.type(part.getByRole('textbox', { name: 'Note' }), 'Ask about size');
    await user.click(part.getByRole('button', { name: 'Plan' }));
    expect(await part.findByText('Planned: Call')).toBeTruthy();
    expect(await part.findByText('Ask about size')).toBeTruthy();
    expect(server.behaviour.tasks).toMatchObject([{ kind: 'call', lead: hot.id, note: 'Ask about size' }]);
  });

  it('gives the advice by the name of the button, says no fault beside marks, and shows no fingerprint of no words', async () => {
    const lead = makeLead(7, {
      marks: ['typo-domain'],
      consents: [{ purpose: 'calls', granted: true, at: '2026-11-23T09:03:00Z', textHash: 'e3b0c442' }],
    });
    const held = makeLead(8, { verdict: 'held', reasons: ['bot'] });
    open(createFakeServer([lead, held]), `/dashboard/leads/${lead.id}?lang=en`);
    expect(await screen.findByText(/What to mind stands beside the fields/)).toBeTruthy();
    expect(screen.queryByText(/Nothing speaks against it/)).toBeNull();
    expect(screen.queryByText('e3b0c442')).toBeNull();
    cleanup();
    open(createFakeServer([held]), `/dashboard/leads/${held.id}?lang=en`);
    expect(await screen.findByText(/press “Release”/)).toBeTruthy();
  });
});

describe('tasks', () => {
  it('are counted in the navigation and done, postponed and opened again by a click', async () => {
    const server = list();
    server.behaviour.tasks = [
      makeTask(2, { note: 'Size?' }),
      makeTask(1, { dueAt: '2026-11-24T12:00:00.000Z', origin: 'hand', kind: 'reminder' }),
    ];
    open(server);
    await user.click(await screen.findByRole('link', { name: /Tasks open: 2/ }));
    await title('Tasks');
    const [due, later] = await screen.findAllByRole('listitem');
    expect(due?.textContent).toContain('Due');
    expect(due?.textContent).toContain('became hot');
    expect(await within(due as HTMLElement).findByRole('link', { name: 'Lead 2' })).toBeTruthy();
    expect(within(later as HTMLElement).queryByText('Due')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Done: Call, Lead 2' }));
    expect(await screen.findByRole('button', { name: 'Open again: Call, Lead 2' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Put off a week: Reminder, Lead 1' }));
    await waitFor(() => expect(server.behaviour.tasks[1]?.dueAt).toMatch(/^2026-11-30/));
    await user.click(screen.getByRole('link', { name: 'Done' }));
    await title('Tasks done');
    expect(location.search).toBe('?state=done&lang=en');
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  });

  it('say what to do when there are none', async () => {
    open(list(), '/dashboard/tasks?lang=en');
    expect(await screen.findByText(/A call is planned by itself/)).toBeTruthy();
  });
});

describe('the funnel', () => {
  it('tells counts, rates and losses in a table, with what is too small marked', async () => {
    const server = list();
    server.behaviour.funnel.rows = [
      { group: 'webinar', viewed: 20, started: 10, submitted: 5, leads: 5, qualified: 0 },
      { group: 'newsletter', viewed: 1000, started: 400, submitted: 100, leads: 90, qualified: 9 },
    ];
    open(server, '/dashboard/funnel?lang=en');
    const lines = await rows();
    expect(lines.map((line) => line.textContent?.split(/\d/)[0])).toEqual([
      'newsletter',
      'webinar',
      'Together',
    ]);
    const cells = within(lines[0] as HTMLElement).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '1,000',
      '40040%600 lost',
      '10025%300 lost',
      '9090%10 lost',
      '910%81 lost',
    ]);
    expect(within(lines[1] as HTMLElement).getAllByText('50%*')[0]?.className).toContain('small');
    expect(screen.getByText(/^\* Fewer than 30/)).toBeTruthy();
    expect(screen.getByText(/October 25, 2026 to November 23, 2026$/)).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cut by' }), 'device');
    expect(location.search).toBe('?by=device&lang=en');
    await waitFor(() => expect(server.requests.at(-1)).toBe('GET /api/funnel?by=device'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), '7');
    expect(location.search).toBe('?by=device&days=7&lang=en');
    await waitFor(() => expect(server.requests.at(-1)).toBe('GET /api/funnel?by=device&from=2026-11-17'));
  });

  it('says what its address asks for and nobody knows', async () => {
    open(list(), '/dashboard/funnel?by=weather&campaign=nope&lang=en');
    expect(await screen.findByText(/left out: by=weather/)).toBeTruthy();
    expect(await screen.findByText(/^Campaign: there is no “nope” here/)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Take this filter off' }));
    await waitFor(() => expect(location.search).toBe('?lang=en'));
  });

  it('says what to do when nothing was seen', async () => {
    open(list(), '/dashboard/funnel?lang=en');
    expect(await screen.findByText(/No visit met a campaign/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('segments', () => {
  it('are listed with their counts, and lead to their people', async () => {
    const server = list();
    server.behaviour.members = { 'hot-now': [hot.id] };
    open(server, '/dashboard/segments?lang=en');
    const link = await screen.findByRole('link', { name: 'Hot now' });
    await user.click(link);
    await title('All submissions: Hot now');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    history.back();
    await user.click(await screen.findByRole('link', { name: /^3 people with a contact ?: ?Hot now$/ }));
    await title('All submissions: Hot now');
    expect(location.search).toBe('?segment=hot-now&lang=en');
  });

  it('show what the server refuses at its path in the rule, and are saved when it is mended', async () => {
    const server = open(list(), '/dashboard/segments/hot-now?lang=en');
    const rule = (await screen.findByRole('textbox', { name: 'Rule (JSON)' })) as HTMLTextAreaElement;
    await user.clear(rule);
    await user.click(rule);
    await user.paste('{ "all": [{ "field": "temperature", "min": "x" }] }');
    server.behaviour.refusedPath = 'rule.all.0.min';
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The rule is not understood here: rule.all.0.min')).toBeTruthy();
    expect(rule.getAttribute('aria-invalid')).toBe('true');
    expect(rule.value.slice(rule.selectionStart, rule.selectionEnd)).toBe('"x"');
    server.behaviour.refusedPath = undefined;
    await user.clear(rule);
    await user.paste('{');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/This is not JSON/)).toBeTruthy();
    await user.clear(rule);
    await user.paste('{ "field": "score", "min": 50 }');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await title('Segments');
    expect(server.behaviour.segments).toMatchObject([{ id: 'hot-now', rule: { field: 'score', min: 50 } }]);
  });

  it('are made and removed', async () => {
    const server = open(list(), '/dashboard/segments?lang=en');
    await user.click(await screen.findByRole('link', { name: 'New segment' }));
    await user.type(await screen.findByRole('textbox', { name: /^ID/ }), 'mine');
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'My own');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('link', { name: 'Edit the rule: My own' }));
    await user.click(await screen.findByRole('button', { name: 'Remove the segment' }));
    await title('Segments');
    expect(server.behaviour.segments.map(({ id }) => id)).toEqual(['hot-now']);
  });
});

describe('signing in', () => {
  it('takes a pasted password without the blanks around it, and goes on at the heading', async () => {
    const server = list();
    server.isSignedIn = false;
    open(server);
    await user.click(await screen.findByLabelText('Password'));
    await user.paste(' right\t');
    await user.keyboard('{Enter}');
    const heading = await title('All submissions');
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });
});

describe('the language', () => {
  it('that was named in the address once is kept on the device', async () => {
    const kept = new Map<string, string>();
    const server = list();
    server.environment.storage = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    };
    open(server, '/dashboard?lang=uk');
    await title('Усі звернення');
    cleanup();
    open(server, '/dashboard');
    await title('Усі звернення');
    cleanup();
    open(server, '/dashboard?lang=xx');
    await title('Усі звернення');
    cleanup();
    open(server, '/dashboard?lang=fa-AF');
    await title('همهٔ ارسال‌ها');
    expect([...kept.values()]).toEqual(['fa']);
  });
});

describe('in Persian', () => {
  it('says each chosen day in the Jalali calendar under its field, whose value stays ISO', async () => {
    open(list(), '/dashboard/?from=2026-11-20&lang=fa');
    const field = await screen.findByLabelText<HTMLInputElement>('از');
    expect(field.value).toBe('2026-11-20');
    const words = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(words?.textContent).toBe('۲۹ آبان ۱۴۰۵');
    expect(screen.getByLabelText('تا').getAttribute('aria-describedby')).toBeTruthy();
  });

  it('writes points, grid and days in its own digits and calendar', async () => {
    open(list(), '/dashboard/?from=2026-11-20&lang=fa');
    const [, first] = await rows();
    expect(first?.textContent).toContain('۶۴');
    await waitFor(() => expect(document.title).toContain('۲۹ آبان ۱۴۰۵'));
  });
});

describe('letters', () => {
  it('are listed with how far people came, and why some ended before', async () => {
    const server = list();
    server.behaviour.sequences = [
      {
        ...{ id: 'left-cart', isSetUp: true, purpose: 'newsletter', letters: 2 },
        ...{ waiting: 4, done: 7, sent: 1234, stopped: { 'stop-rule': 3, unsubscribed: 1, 'new-reason': 2 } },
      },
      {
        ...{ id: 'old-one', isSetUp: false, purpose: null, letters: 0 },
        ...{ waiting: 0, done: 2, sent: 2, stopped: {} },
      },
    ];
    open(server);
    await rows();
    await user.click(screen.getByRole('link', { name: 'Letters' }));
    await title('Letters');
    expect(location.pathname).toBe('/dashboard/sequences');
    const [cart, old] = await screen.findAllByRole('heading', { level: 2 });
    expect([cart?.textContent, old?.textContent]).toEqual(['Left cart', 'old-one']);
    const item = cart?.closest('li') as HTMLElement;
    expect(item.textContent).toContain('2 letters');
    expect(within(item).getByText('Letters sent').nextSibling?.textContent).toBe('1,234');
    expect(
      within(item)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([...['Reached what it was for: 3', 'Unsubscribed: 1', 'new-reason: 2']]);
    expect(old?.closest('li')?.textContent).toContain('No longer set up');
  });

  it('are none until somebody sets one up, and then the page says where', async () => {
    open(list(), '/dashboard/sequences?lang=en');
    await screen.findByText(/There is no chain of letters yet/);
  });

  it('stand in the history with the reason of their end', async () => {
    const server = list();
    const at = '2026-11-23T10:00:00.000Z';
    server.behaviour.timeline = [
      { at, id: 'b', type: 'sequence', sequence: 'nurture', step: 2, state: 'stopped', code: 'refused 550' },
      { at, id: 'a', type: 'sequence', sequence: 'nurture', step: 1, state: 'sent', code: '' },
    ];
    open(server, `/dashboard/leads/${hot.id}?lang=en`);
    await screen.findByText('Ended before letter 2: Refused by the mail server');
    await screen.findByText('Letter 1 sent');
    expect(screen.getAllByText('Letters: Getting to know each other')).toHaveLength(2);
  });
});
