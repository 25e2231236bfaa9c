import { type Context, Hono } from 'hono';
import type { Asset, AssetIndex } from '../assets/indexAssets.js';
import type { PageHeaders } from '../assets/pageHeaders.js';
import { serveAsset } from '../assets/serveAsset.js';
import type { AppEnv } from '../http/AppEnv.js';
import { toProblemResponse } from '../http/problem.js';

export interface AssetOptions {
  assets: AssetIndex;
  pageHeaders: PageHeaders;
  /** Line of `security.txt`: a `mailto:` or `https:` URI. */
  securityContact: string | undefined;
  nowMs: () => number;
}

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** The script's own name never changes, so a new release reaches a page within five minutes. */
const SCRIPT_CACHE = 'public, max-age=300, stale-while-revalidate=86400';
const REVALIDATE = 'no-cache';

const DASHBOARD_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

const PAGE_HEADERS = {
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'SAMEORIGIN',
};

/** RFC 9116 §2.5.5 wants a date less than a year ahead. */
const SECURITY_TXT_MS = 180 * 24 * 60 * 60_000;

/** The script and its chunks, the dashboard, the demo pages and `security.txt`. */
export function assetRoutes(options: AssetOptions): Hono<AppEnv> {
  const { assets, pageHeaders, securityContact, nowMs } = options;
  const app = new Hono<AppEnv>();

  app.get('/.well-known/security.txt', (c) => {
    if (!securityContact) return toProblemResponse('http/not-found', { status: 404 });
    const expires = new Date(nowMs() + SECURITY_TXT_MS).toISOString();
    return c.text(`Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: en, uk, fa\n`);
  });

  app.get('/v1/*', (c) => {
    const asset = find(assets, pathOf(c));
    // Pages of all origins load these as modules, which needs CORS.
    const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
    if (!asset) return toProblemResponse('http/not-found', { status: 404, headers: open });
    return serveAsset(c, asset, { ...open, 'cache-control': asset.isHashed ? IMMUTABLE : SCRIPT_CACHE });
  });

  app.get('/dashboard', (c) => c.redirect('/dashboard/', 308));
  app.get('/dashboard/*', (c) => {
    const path = pathOf(c);
    const isView = !/\.[a-z0-9]+$/i.test(path);
    const asset = find(assets, path) ?? (isView ? find(assets, 'dashboard/index.html') : undefined);
    if (!asset) return toProblemResponse('http/not-found', { status: 404 });
    return serveAsset(c, asset, {
      ...DASHBOARD_HEADERS,
      'cache-control': asset.isHashed ? IMMUTABLE : REVALIDATE,
    });
  });

  app.get('/*', (c) => {
    const path = pathOf(c);
    if (path === '_headers.json') return toProblemResponse('http/not-found', { status: 404 });
    const asset = find(assets, `demo/${path}`);
    if (!asset && find(assets, `demo/${path}/`)) return c.redirect(`/${path}/`, 308);
    if (!asset) return toProblemResponse('http/not-found', { status: 404 });
    const own = pageHeaders[`/${path}`] ?? pageHeaders[`/${path.replace(/index\.html$/, '')}`] ?? {};
    return serveAsset(c, asset, {
      ...PAGE_HEADERS,
      'cache-control': asset.isHashed ? IMMUTABLE : REVALIDATE,
      ...own,
    });
  });
  return app;
}

/** The decoded path without its leading slash; one that cannot be decoded names no file. */
function pathOf(c: Context): string {
  try {
    return decodeURIComponent(c.req.path).slice(1);
  } catch {
    return '\0';
  }
}

/** A path that ends in `/` is the folder's page. */
const find = (assets: AssetIndex, path: string): Asset | undefined =>
  assets.get(path.endsWith('/') || path === '' ? `${path}index.html` : path);
