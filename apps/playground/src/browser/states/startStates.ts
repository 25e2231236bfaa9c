import type { Campaign } from '@lodestone/schema';
import { sampleCampaigns } from './campaigns.js';
import { FORM_STATES, playState } from './playState.js';

/**
 * The page of states: `?widget=…&placement=…&locale=…&theme=…&look=…&brand=…&position=…&kiosk=yes` shows one widget in one
 * placement, with the tag as a customer pastes it. `asked=yes` opens it as a visitor would, `state=…` fills and sends its form.
 */
export function startStates(document: Document, { search }: Location): void {
  const query = new URLSearchParams(search);
  const all = sampleCampaigns(Date.now());
  const widget = query.get('widget') ?? 'subscribe';
  const campaign = all[widget];
  const locale = query.get('locale') ?? 'en';
  const theme = query.get('theme') ?? 'auto';
  document.documentElement.lang = locale;
  document.documentElement.dir = locale === 'fa' ? 'rtl' : 'ltr';
  document.documentElement.dataset.theme = theme;
  if (!campaign) return;
  const shown = dress(campaign, query);
  const config = document.createElement('script');
  config.type = 'application/json';
  config.setAttribute('data-lodestone-config', '');
  config.textContent = JSON.stringify({ campaigns: [shown], privacyUrl: '/' });
  const tag = document.createElement('script');
  tag.src = '/v1/lodestone.js';
  const consent = query.get('consent') ?? 'none';
  for (const [name, value] of Object.entries({ site: 'demo', locale, theme, consent }))
    tag.dataset[name] = value;
  const state = FORM_STATES.find((name) => name === query.get('state'));
  if (state) playState(window, state);
  document.head.append(config, tag);
  document.addEventListener('DOMContentLoaded', () => {
    choose(document, query);
    const opener = document.querySelector('[data-lodestone-open]');
    opener?.setAttribute('data-lodestone-open', shown.id);
    if (shown.placement === 'inline') {
      const element = document.createElement('lodestone-form');
      element.setAttribute('campaign', shown.id);
      document.querySelector('#stage')?.append(element);
    }
  });
}

function dress(campaign: Campaign, query: URLSearchParams): Campaign {
  const given = (name: string): string | undefined => query.get(name) || undefined;
  const placement = (given('placement') ?? 'inline') as Campaign['placement'];
  const look = { theme: given('look'), brand: given('brand') } as Campaign['look'];
  return {
    ...campaign,
    placement,
    position: given('position') as Campaign['position'],
    anchor: '#anchor',
    ...(look?.theme || look?.brand ? { look } : {}),
    ...(given('kiosk') ? { isKiosk: true } : {}),
    trigger: query.has('asked') || placement === 'inline' ? { type: 'manual' } : { type: 'delay', value: 0 },
  };
}

function choose(document: Document, query: URLSearchParams): void {
  for (const select of document.querySelectorAll('select')) {
    const chosen = query.get(select.name);
    if (chosen) select.value = chosen;
    select.addEventListener('change', () => select.form?.requestSubmit());
  }
}
