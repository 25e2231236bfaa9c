import type { Explanation, Gate, GateName } from '@lodestone/core';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';

export interface OverlayPorts extends Pick<BrowserPorts, 'document' | 'timers' | 'atEnd'> {
  /** Ids of the known campaigns. */
  campaigns: () => readonly string[];
  explain: (campaign: string) => Explanation;
}

const REFRESH_MS = 1_000;

/** What would have to change for a gate to let a campaign pass. For developers, so in English as the texts of the codes are. */
const HINTS: Readonly<Record<GateName, string>> = {
  known: 'Put a campaign of this id into the config.',
  converted: 'The visitor has answered it. Set frequency.againDays to ask again, or try a private window.',
  dismissed: 'The visitor closed it and is left in peace. See frequency.restDays.',
  shown: 'It showed on this page already; it may on the next.',
  budget: 'Its own frequency is used up.',
  'group-budget': 'Its group showed enough. See budgets, or give it a group of its own in frequency.group.',
  'group-rest': 'Another campaign of its group was closed. See budgets.GROUP.restDays.',
  cancel: 'Its cancel condition has come true on this page.',
  path: 'Nothing shows by itself on this path. See exclude.',
  search: 'The first page of a phone that comes from a search shows bars and tabs only.',
  trigger: 'The moment has not come.',
  targeting: 'The visitor or the page is not one that its targeting means.',
  pause: 'Something showed less than half a minute ago.',
  surface: 'Another campaign is open, or its form was begun.',
  overlay: 'The page has a dialog, a cookie banner or an open keyboard, or a field is in use.',
};

const CSS = `:host{all:initial}
section{position:fixed;inset-block-end:8px;inset-inline-start:8px;inline-size:min(480px,calc(100vw - 16px));max-block-size:50vh;overflow:auto;margin:0;padding:8px 12px;border:1px solid #8884;border-radius:8px;background:Canvas;color:CanvasText;color-scheme:light dark;font:13px/1.4 system-ui,sans-serif;z-index:2147483647}
header{display:flex;justify-content:space-between;align-items:center;font-weight:600}
button{min-inline-size:44px;min-block-size:44px;border:0;background:none;color:inherit;font:inherit;cursor:pointer}
summary{padding-block:6px;cursor:pointer}
ul{margin:0 0 8px;padding:0;list-style:none}
li{padding:2px 0 2px 20px;overflow-wrap:anywhere}
li.failed{font-weight:600}
small{display:block;font-weight:400;opacity:.75}`;

/**
 * Shows every campaign with its gates beside the page, for whoever builds it: what each asks, what was seen, and what would have
 * to change. In a shadow root of its own; gone with its button, or with the client.
 */
export function startOverlay({ document, timers, atEnd, campaigns, explain }: OverlayPorts): void {
  const element = document.createElement('lodestone-debug');
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  const make = (tag: string, text = ''): HTMLElement => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };
  const panel = make('section');
  panel.setAttribute('aria-label', 'Lodestone: why campaigns show');
  const header = make('header', 'Lodestone');
  const button = make('button', '✕');
  button.setAttribute('aria-label', 'Close');
  const list = make('div');
  header.append(button);
  panel.append(header, list);
  root.append(panel);
  document.body.append(element);

  let last = '';
  let cancel: () => void = () => undefined;

  function end(): void {
    cancel();
    element.remove();
  }

  const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

  function itemOf({ gate, rule, seen, passed }: Gate): HTMLElement {
    const item = make('li', `${passed ? '✓' : '✕'} ${gate}`);
    if (!passed) item.className = 'failed';
    item.append(make('small', `asks ${asText(rule)}; saw ${asText(seen)}`));
    if (!passed) item.append(make('small', HINTS[gate]));
    return item;
  }

  function rowOf({ campaign, verdict, gates }: Explanation, isOpen: boolean): HTMLElement {
    const row = make('details') as HTMLDetailsElement;
    row.open = isOpen;
    row.setAttribute('data-campaign', campaign);
    const failed = gates.filter(({ passed }) => !passed).map(({ gate }) => gate);
    const gatesOf = make('ul');
    gatesOf.append(...gates.map(itemOf));
    row.append(make('summary', [`${campaign}: ${verdict}`, ...failed].join(' · ')), gatesOf);
    return row;
  }

  function refresh(): void {
    cancel = timers.after(REFRESH_MS, refresh);
    const explained = campaigns().map(explain);
    // What is read or has the focus is not replaced for nothing.
    const now = JSON.stringify(
      explained.map(({ verdict, gates }) => [verdict, gates.map(({ passed }) => passed)]),
    );
    if (now === last) return;
    last = now;
    const open = new Set(
      [...list.querySelectorAll('details[open]')].map((row) => row.getAttribute('data-campaign')),
    );
    list.replaceChildren(...explained.map((each) => rowOf(each, open.has(each.campaign))));
  }

  button.addEventListener('click', end);
  atEnd(end);
  refresh();
}
