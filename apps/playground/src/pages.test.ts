import { describe, expect, it } from 'vitest';
import { PAGE_HEADERS, renderPages } from './pages.js';

const TAG = '<script async src="/v1/lodestone.js" data-site="demo"></script>';
const pages = [...renderPages()];
const landings = pages.filter(([path]) => ['/', '/uk/', '/fa/'].includes(path));

describe('every page', () => {
  it.each(pages)('%s has no inline code, no inline style and nothing from elsewhere', (_path, page) => {
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    for (const [script = ''] of page.matchAll(/<script[^>]*>[^<]*/g))
      expect(script).toMatch(/\ssrc="\/[^"]+"[^>]*>$/);
    expect(page).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
  });

  it.each(pages)('%s has a language, a title and one main heading', (_path, page) => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="(?:en|uk|fa)" dir="(?:ltr|rtl)">/);
    expect(page).toMatch(/<title>[^<]{5,}<\/title>/);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it('carries the tag as it is pasted: twice on the page of traps, not at all on the delayed one and on that of states, once elsewhere', () => {
    for (const [path, page] of pages) {
      const expected = path === '/traps/' ? 2 : ['/traps/delayed/', '/states/'].includes(path) ? 0 : 1;
      expect(page.split(TAG).length - 1, path).toBe(expected);
    }
  });
});

describe('the landing pages', () => {
  it.each(landings)('%s has a form that works without JavaScript', (_path, page) => {
    const form = page.slice(page.indexOf('<lodestone-form'), page.indexOf('</lodestone-form>'));
    expect(form).toContain('<form method="post" action="/v1/forms/demo/newsletter" novalidate>');
    for (const [, id] of form.matchAll(/<input id="([^"]+)"/g)) expect(form).toContain(`<label for="${id}">`);
    expect(form).toContain('name="consent[newsletter]" value="yes"');
    expect(form).not.toContain('checked');
  });

  it('are the same in every language, and say which one they are in', () => {
    const shapes = landings.map(([, page]) =>
      (page.match(/<(?:section|h2|h3|li|input|button)\b/g) ?? []).join(),
    );
    expect(new Set(shapes).size).toBe(1);
    expect(landings.map(([, page]) => /<html lang="(\w+)"/.exec(page)?.[1])).toEqual(['en', 'uk', 'fa']);
  });

  it('write Persian numbers with Persian digits', () => {
    const [, page = ''] = landings.find(([path]) => path === '/fa/') ?? [];
    const text = page.slice(page.indexOf('<main>')).replace(/<[^>]+>/g, ' ');
    expect(text).toContain('۶۸۰٬۰۰۰ تومان');
    expect(text).not.toMatch(/[0-9]/);
  });
});

describe('the shop', () => {
  const shopsOf = (prefix: string) =>
    pages.filter(([path]) =>
      new RegExp(`^${prefix}(?:coffee|products|prices|cart|checkout|thanks|visitor)/`).test(path),
    );

  it('has the same pages in every language, of the same parts', () => {
    const shapes = ['/', '/uk/', '/fa/'].map((prefix) =>
      shopsOf(prefix).map(([path, page]) => [
        path.slice(prefix.length),
        (page.match(/<(?:section|h1|h2|h3|li|input|button|table|th|select|textarea)\b/g) ?? []).join(),
      ]),
    );
    expect(shapes[0]).toHaveLength(10);
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
  });

  it('asks for consent on every page and ticks nothing before', () => {
    for (const [path, page] of [...landings, ...['/', '/uk/', '/fa/'].flatMap(shopsOf)]) {
      const notice = page.slice(page.indexOf('data-consent>'), page.indexOf('class="answers"'));
      expect(notice.match(/type="checkbox"/g), path).toHaveLength(3);
      expect(notice, path).not.toContain('checked');
      expect(page, path).toContain('<script src="/consent.js"></script>');
    }
  });

  it('links each page to the same one in the other languages, and to no page that is not there', () => {
    const known = new Set(pages.map(([path]) => path));
    for (const [path, page] of ['/', '/uk/', '/fa/'].flatMap(shopsOf)) {
      const links = [...page.matchAll(/href="(\/[^"?#.]*)"/g)].map(([, href]) => href as string);
      for (const href of links) expect(known.has(href), `${href} on ${path}`).toBe(true);
      const own = path.replace(/^\/(?:uk|fa)(?=\/)/, '');
      expect(links, path).toEqual(expect.arrayContaining([own, `/uk${own}`, `/fa${own}`]));
    }
  });

  it('writes Persian numbers with Persian digits', () => {
    for (const [path, page] of shopsOf('/fa/')) {
      const text = page.slice(page.indexOf('<main')).replace(/<[^>]+>/g, ' ');
      expect(text, path).not.toMatch(/[0-9]/);
    }
  });
});

it('gives the strict page a policy without any style source', () => {
  const policy = PAGE_HEADERS['/strict/']?.['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('style-src');
});
