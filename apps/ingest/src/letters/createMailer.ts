import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { type Letter, MailError, type Mailer } from './Letter.js';

/** To the one mail server that letters are handed to; more letters than this are never under way. */
const MAX_CONNECTIONS = 8;

/** A mail server answers within seconds or not at all; the lease of a job is five minutes. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * A mailer by the URL that the operator gave: `smtp://` or `smtps://` of a mail server, or `file:` of a folder in which
 * every letter becomes an `.eml` file.
 */
export function createMailer(url: string): Mailer {
  return url.startsWith('file:') ? createFolderMailer(fileURLToPath(url)) : createSmtpMailer(url);
}

function createSmtpMailer(url: string): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
    secure: protocol === 'smtps:',
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    ...TIMEOUTS,
  });
  return {
    async send(letter) {
      await handOver(transport, toMessage(letter));
    },
    close: () => transport.close(),
  };
}

function createFolderMailer(folder: string): Mailer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(letter) {
      const { message } = (await handOver(transport, toMessage(letter))) as { message: Buffer };
      try {
        await writeFile(`${folder}/${letter.id}.eml`, message, { mode: 0o600 });
      } catch (cause) {
        throw new MailError(codeOf(cause), false, { cause });
      }
    },
    close: () => transport.close(),
  };
}

async function handOver(
  transport: { sendMail(message: SendMailOptions): Promise<unknown> },
  message: SendMailOptions,
): Promise<unknown> {
  try {
    return await transport.sendMail(message);
  } catch (cause) {
    const { responseCode } = cause as { responseCode?: number };
    // 5xx is the mail server's last word (RFC 5321 §4.2.1), but for those that are about us and not about the letter.
    const isFinal = responseCode !== undefined && responseCode >= 550 && responseCode <= 556;
    throw new MailError(String(responseCode ?? codeOf(cause)), isFinal, { cause });
  }
}

const codeOf = (cause: unknown): string => String((cause as { code?: unknown }).code ?? 'unknown');

function toMessage(letter: Letter): SendMailOptions {
  const { id, from, replyTo, to, subject, text, html, calendar, unsubscribeUrl, listId } = letter;
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    from,
    to: { name: '', address: to },
    ...(replyTo && { replyTo }),
    subject,
    text,
    html,
    ...(calendar && { icalEvent: { ...calendar, filename: 'invite.ics' } }),
    messageId: `<${id}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(listId && { 'List-Id': { prepared: true, foldLines: false, value: `<${listId}.${domain}>` } }),
      ...(unsubscribeUrl && {
        'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${unsubscribeUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
