import { parseJson, type WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { LoadedBody } from '@lodestone/widgets/inline';
import type { Prefilled } from '@lodestone/widgets/prefill';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';
import { createPrefilled } from './createPrefilled.js';
import { takeLeadToken } from './takeLeadToken.js';

/** How long forms wait for the answer, from the opening of the page; later it counts for none, so that nothing shifts. */
const PATIENCE_MS = 2_000;

/** Puts what the letter told into the form of a campaign. Rejects only as what it is put into does. */
export type AddPrefill = (
  body: Promise<LoadedBody | null> | undefined,
  host: WidgetHost<Messages>,
) => Promise<LoadedBody | null>;

/** Resolves to the way to fill in forms, undefined where there is nothing to be filled in. Never rejects. */
export type AskPrefill = () => Promise<AddPrefill | undefined>;

/**
 * For a page that was opened by the link of a letter (`?lodestone_lead=TOKEN`): takes the token out of the address, and asks
 * the server once what its forms are filled in with. Nothing is stored; whatever fails, the forms are empty.
 */
export function startPrefill(
  { endpoint, site }: Pick<ResolvedOptions, 'endpoint' | 'site'>,
  { window, fetch, timers }: Pick<BrowserPorts, 'window' | 'fetch' | 'timers'>,
): AskPrefill | undefined {
  const token = takeLeadToken(window);
  if (!token) return undefined;

  async function ask(): Promise<AddPrefill | undefined> {
    const aborter = new AbortController();
    const cancel = timers.after(PATIENCE_MS, () => aborter.abort());
    try {
      // As text it needs no preflight.
      const response = await fetch(`${endpoint}/v1/prefill`, {
        ...{ method: 'POST', body: JSON.stringify({ site, token }), signal: aborter.signal },
        ...{ credentials: 'omit', redirect: 'error', cache: 'no-store' },
      });
      const contact = response.ok && readContact(parseJson(await response.text()));
      return contact ? createAdd(createPrefilled(contact)) : undefined;
    } catch {
      return undefined;
    } finally {
      cancel();
    }
  }

  const asked = ask();
  return () => asked;
}

/** What of it is text: what comes from outside may be anything. A form takes what it has a field for. */
function readContact(answer: unknown): ReturnType<Prefilled['contact']> | undefined {
  const contact = Object((answer as { contact?: unknown } | undefined)?.contact) as object;
  const told = Object.entries(contact).filter(([, value]) => value && typeof value === 'string');
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

function createAdd(prefilled: Prefilled): AddPrefill {
  return async (body, host) => {
    const [loaded, added] = await Promise.all([body, loadPrefill(prefilled, host).catch(() => undefined)]);
    if (loaded === null) return null;
    if (!added) return loaded ?? NOTHING;
    if (!loaded) return { ...NOTHING, ...added };
    const { combineBodies } = await import('./loadBody.js');
    return {
      ...loaded,
      create: combineBodies([loaded.create, added.create]),
      messages: { ...loaded.messages, ...added.messages },
    };
  };
}

/** A plain form has no body, and none of what one needs. */
const NOTHING = { create: () => ({}), messages: {}, magnets: {} } as unknown as LoadedBody;

async function loadPrefill(prefilled: Prefilled, { locale }: WidgetHost<Messages>) {
  const { createPrefillBody, prefillTexts } = await import('@lodestone/widgets/prefill');
  return { create: createPrefillBody(prefilled), messages: prefillTexts(locale) };
}
