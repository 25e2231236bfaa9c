import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a letter allows its bearer. */
export interface Token {
  kind: 'confirm' | 'unsubscribe' | 'asset' | 'file' | 'seat' | 'offer' | 'prefill';
  leadId: string;
  /** Which of several, where the lead alone does not say it: letters and digits. */
  part?: string | undefined;
  /** Until when; `undefined`: for ever. Epoch milliseconds. */
  expiresAtMs?: number | undefined;
}

export interface Tokens {
  sign(token: Token): string;
  /** Nothing for what was not signed here for this kind. An expired token is given: whoever asks says so. */
  read(text: string, kind: Token['kind']): Token | undefined;
}

const LETTERS: Record<Token['kind'], string> = {
  confirm: 'c',
  unsubscribe: 'u',
  asset: 'a',
  file: 'f',
  seat: 's',
  offer: 'o',
  prefill: 'p',
};

/**
 * Signed tokens: kind, expiry in seconds, lead and HMAC-SHA256 over them, `c.kf12oi.0199….MAC`. Nothing personal stands in
 * them, and no row is kept of them.
 */
export function createTokens(secret: string): Tokens {
  const macOf = (body: string) => createHmac('sha256', secret).update(body).digest();
  return {
    sign({ kind, leadId, part, expiresAtMs }) {
      const expiry = expiresAtMs === undefined ? '' : Math.floor(expiresAtMs / 1_000).toString(36);
      const body = `${LETTERS[kind]}.${expiry}.${leadId}${part === undefined ? '' : `.${part}`}`;
      return `${body}.${macOf(body).toString('base64url')}`;
    },
    read(text, kind) {
      const end = text.lastIndexOf('.');
      const body = text.slice(0, Math.max(end, 0));
      const given = Buffer.from(text.slice(end + 1), 'base64url');
      const mac = macOf(body);
      if (given.length !== mac.length || !timingSafeEqual(given, mac)) return undefined;
      const [letter, expiry = '', leadId = '', part] = body.split('.');
      if (letter !== LETTERS[kind]) return undefined;
      return {
        kind,
        leadId,
        part,
        expiresAtMs: expiry === '' ? undefined : Number.parseInt(expiry, 36) * 1_000,
      };
    },
  };
}
