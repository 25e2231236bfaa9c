import { beforeEach, describe, expect, it, vi } from 'vitest';
import { declareSurface } from './declareSurface.js';

/** The campaigns of a page as the director keeps them: which is open, told by events of the surface. */
function createControl(known = ['one', 'two', 'chat']) {
  const ended: (() => void)[] = [];
  const standing = new Set<string>();
  const asked: [string, boolean][] = [];
  const tell = (name: string, campaign: string): void =>
    void document.body.dispatchEvent(
      new CustomEvent(`lodestone:${name}`, { bubbles: true, detail: { campaign, widget: 'subscribe' } }),
    );
  return {
    document,
    standing,
    asked,
    tell,
    end: () => ended.forEach((callback) => void callback()),
    atEnd: (callback: () => void) => void ended.push(callback),
    async open(campaign: string, isAsked = true) {
      asked.push([campaign, isAsked]);
      if (!known.includes(campaign)) return false;
      if (isAsked && !standing.has(campaign)) {
        standing.add(campaign);
        tell('open', campaign);
      }
      return true;
    },
    close(campaign: string) {
      if (standing.delete(campaign)) tell('close', campaign);
    },
  };
}

function put(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
}

let control: ReturnType<typeof createControl>;
beforeEach(() => {
  control = createControl();
});

describe('<lodestone-popup>', () => {
  it('stands as long as its attribute does, and the attribute follows the visitor', async () => {
    const element = put('<lodestone-popup campaign="one"></lodestone-popup>');
    declareSurface(element, control);
    await Promise.resolve();
    expect(control.asked).toEqual([]);
    element.toggleAttribute('open', true);
    await vi.waitFor(() => expect([...control.standing]).toEqual(['one']));
    // The visitor closes it.
    control.close('one');
    expect(element.hasAttribute('open')).toBe(false);
    // It comes by a trigger of its own.
    void control.open('one');
    expect(element.hasAttribute('open')).toBe(true);
    element.removeAttribute('open');
    await vi.waitFor(() => expect(control.standing.size).toBe(0));
    expect(control.asked).toEqual([
      ['one', true],
      ['one', true],
    ]);
  });

  it('says on the element what the campaign tells, without telling the document twice', async () => {
    const element = put('<lodestone-popup campaign="one" open></lodestone-popup>');
    const heard: string[] = [];
    const told: string[] = [];
    element.addEventListener('lodestone:success', ({ detail }) => heard.push(detail.campaign));
    const hear = (event: Event): void => void told.push(event.type);
    document.addEventListener('lodestone:success', hear);
    declareSurface(element, control);
    control.tell('success', 'one');
    control.tell('success', 'two');
    document.removeEventListener('lodestone:success', hear);
    expect(heard).toEqual(['one']);
    expect(told).toHaveLength(2);
  });

  it('takes the attribute away where there is no such campaign', async () => {
    const element = put('<lodestone-popup campaign="nobody" open></lodestone-popup>');
    declareSurface(element, control);
    await vi.waitFor(() => expect(element.hasAttribute('open')).toBe(false));
  });

  it('shows the other campaign it is given instead', async () => {
    const element = put('<lodestone-popup campaign="one" open></lodestone-popup>');
    declareSurface(element, control);
    await vi.waitFor(() => expect([...control.standing]).toEqual(['one']));
    element.setAttribute('campaign', 'two');
    await vi.waitFor(() => expect([...control.standing]).toEqual(['two']));
    expect(element.hasAttribute('open')).toBe(true);
  });

  it.each(['destroy', 'end'] as const)('is closed and lets go of the page with %s', async (way) => {
    const element = put('<lodestone-popup campaign="one" open></lodestone-popup>');
    const { destroy } = declareSurface(element, control);
    await vi.waitFor(() => expect(control.standing.size).toBe(1));
    const heard: unknown[] = [];
    element.addEventListener('lodestone:view', (event) => heard.push(event));
    if (way === 'end') control.end();
    else destroy();
    expect(control.standing.size).toBe(0);
    control.tell('view', 'one');
    expect(heard).toEqual([]);
  });
});

describe('<lodestone-chat>', () => {
  it('brings the launcher alone, and the panel with its attribute', async () => {
    const element = put('<lodestone-chat campaign="chat"></lodestone-chat>');
    declareSurface(element, control);
    await vi.waitFor(() => expect(control.asked).toEqual([['chat', false]]));
    element.toggleAttribute('open', true);
    await vi.waitFor(() => expect([...control.standing]).toEqual(['chat']));
    element.removeAttribute('open');
    await vi.waitFor(() => expect(control.asked.at(-1)).toEqual(['chat', false]));
    expect(control.standing.size).toBe(0);
  });
});
