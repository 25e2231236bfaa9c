import type { Receipt, RejectedItem } from '@lodestone/schema';

/** What can become of a form, by the name in the address of the page of states. */
export const FORM_STATES = ['error', 'sending', 'queued', 'delivered', 'rejected'] as const;
export type FormStateName = (typeof FORM_STATES)[number];

const ENVELOPES = '/v1/envelopes';
const WAIT_MS = 100;
const MAX_WAITS = 100;
/** Made up, and good enough for every field that the samples ask for. */
const VALUES: Record<string, string> = {
  email: 'olena@example.com',
  tel: '+380 44 123 45 67',
  text: 'Olena',
};

/**
 * Brings the widget of the page into a state of its form, as a visitor and the server would: fills it, sends it, and answers in the
 * server's place. To be called before the tag is there; `fetch` of the window is another one from then on.
 */
export function playState(window: Window & typeof globalThis, state: FormStateName): void {
  const { document } = window;
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (!href.endsWith(ENVELOPES) || state === 'delivered') return send(input, init);
    if (state === 'sending') return new Promise<Response>(() => undefined);
    if (state === 'rejected') return refuse(String(init?.body));
    throw new TypeError('Failed to fetch');
  };
  let waits = 0;
  const timer = setInterval(() => {
    waits += 1;
    const root = [...document.querySelectorAll('*')].find(({ shadowRoot }) =>
      shadowRoot?.querySelector('form'),
    )?.shadowRoot;
    if (!root && waits < MAX_WAITS) return;
    clearInterval(timer);
    if (!root) return;
    if (state !== 'error') fillIn(root);
    root.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  }, WAIT_MS);
}

function fillIn(root: ShadowRoot): void {
  for (const field of root.querySelectorAll('input')) {
    if (field.closest('.hidden,[aria-hidden=true]')) continue;
    if (field.type === 'checkbox' || field.type === 'radio') field.click();
    else {
      field.value = VALUES[field.type] ?? '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }
}

/** The receipt of a server that takes nothing of an envelope. */
function refuse(body: string): Response {
  const { items } = JSON.parse(body) as { items: { key: string }[] };
  const rejected = items.map(
    ({ key }): RejectedItem => ({ key, code: 'intake/invalid-item', path: 'lead.contact.email' }),
  );
  const receipt: Receipt = {
    ...{ receipt: 1, id: crypto.randomUUID(), accepted: [], rejected },
    serverTime: new Date().toISOString(),
  };
  return Response.json(receipt);
}
