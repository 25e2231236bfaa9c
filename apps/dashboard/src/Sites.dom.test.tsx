import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from './App.js';
import { createFakeServer, type FakeServer, makeLead } from './testing/fakeServer.js';

// The usual second is too short for a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const user = userEvent.setup();

function open(server: FakeServer, path = '/dashboard?lang=en'): FakeServer {
  history.replaceState(null, '', path);
  render(<App environment={server.environment} />);
  return server;
}

function twoSites(): FakeServer {
  const server = createFakeServer([makeLead(1), makeLead(2, { site: 'shop' }), makeLead(3)]);
  server.sites = ['demo', 'shop'];
  return server;
}

const rows = async () => (await within(await screen.findByRole('table')).findAllByRole('row')).slice(1);
const choice = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'Site' });
const counts = () =>
  within(screen.getByRole('navigation', { name: 'Lists by verdict' })).getAllByRole('link');

beforeEach(() => {
  window.scrollBy = () => undefined;
  window.scrollTo = () => undefined;
});
afterEach(cleanup);

describe('a server with several sites', () => {
  it('shows all of them, then one that is chosen: list, counts and address', async () => {
    open(twoSites());
    expect(await rows()).toHaveLength(3);
    expect((await choice()).value).toBe('');
    await user.selectOptions(await choice(), 'shop');
    expect(location.search).toBe('?site=shop&lang=en');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    await waitFor(() => expect(counts()[0]?.textContent).toBe('All 1'));
    history.back();
    await waitFor(async () => expect(await rows()).toHaveLength(3));
  });

  it('keeps the site from view to view, and asks each of them about it', async () => {
    const server = open(twoSites(), '/dashboard/?site=shop&temperature=hot&lang=en');
    expect((await choice()).value).toBe('shop');
    await user.click(screen.getByRole('link', { name: 'Segments' }));
    expect(location.search).toBe('?site=shop&lang=en');
    await waitFor(() => expect(server.requests).toContain('GET /api/segments?site=shop'));
    await user.click(screen.getByRole('link', { name: 'Funnel' }));
    await waitFor(() => expect(server.requests).toContain('GET /api/funnel?site=shop'));
    await user.click(screen.getByRole('link', { name: /^Tasks/ }));
    await waitFor(() => expect(server.requests.some((each) => /tasks\?site=shop/.test(each))).toBe(true));
    const about = server.requests.filter((each) => /overview|leads|segments|tasks|funnel/.test(each));
    expect(about.filter((each) => !each.includes('site=shop'))).toEqual([]);
  });

  it('writes and takes away the segments of the chosen site', async () => {
    const server = open(twoSites(), '/dashboard/segments/hot-now?site=shop&lang=en');
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.requests).toContain('PUT /api/segments/hot-now?site=shop'));
  });

  it('says whose funnel and segments stand there while none is chosen', async () => {
    open(twoSites(), '/dashboard/funnel?lang=en');
    expect(await screen.findByText('This is of the site demo. Choose another one above.')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Segments' }));
    expect(await screen.findByText('This is of the site demo. Choose another one above.')).toBeTruthy();
    await user.selectOptions(await choice(), 'shop');
    await waitFor(() => expect(screen.queryByText(/This is of the site/)).toBeNull());
  });

  it('says what to paste for the chosen site, and no demo page, which sends to another', async () => {
    const server = twoSites();
    server.origins = { shop: ['https://coffee.example'] };
    open(server, '/dashboard/install?lang=en');
    expect(await screen.findByRole('link', { name: 'Українська' })).toBeTruthy();
    await user.selectOptions(await choice(), 'shop');
    expect(await screen.findByText('https://coffee.example')).toBeTruthy();
    expect(screen.queryByText('https://shop.example')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Українська' })).toBeNull();
  });

  it('lets in live what is of the chosen site, and nothing of another', async () => {
    const server = open(twoSites(), '/dashboard/?site=shop&lang=en');
    await rows();
    server.openLive();
    await screen.findByText('Live');
    server.push(makeLead(4));
    server.push(makeLead(5, { site: 'shop' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect(screen.getByTestId('arrivals').textContent).toBe('New lead: Lead 5');
    expect(counts()[0]?.textContent).toBe('All 2');
  });

  it('says that there is no such site, and shows all of them instead', async () => {
    open(twoSites(), '/dashboard/?site=nope&lang=en');
    await screen.findByRole('heading', { level: 1, name: 'There is no site “nope” here' });
    await user.click(screen.getByRole('button', { name: 'Show all sites' }));
    expect(await rows()).toHaveLength(3);
    expect(location.search).toBe('?lang=en');
  });
});

it('a server with one site asks for none and offers none', async () => {
  const server = open(createFakeServer([makeLead(1)]));
  await rows();
  expect(screen.queryByRole('combobox', { name: 'Site' })).toBeNull();
  expect(server.requests.filter((each) => each.includes('site='))).toEqual([]);
});
