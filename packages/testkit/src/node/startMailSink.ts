import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as the recipient's server took it. */
export interface ReceivedMail {
  /** Of the envelope: what `MAIL FROM` and `RCPT TO` said. */
  from: string;
  to: string[];
  /** As it was transferred. */
  raw: string;
  /** Parsed by a reader that is not the sender's library. */
  mail: Email;
  header(name: string): string | undefined;
}

/** A real SMTP server on this machine that keeps what it is given. */
export interface MailSink {
  /** `smtp://127.0.0.1:PORT`. */
  url: string;
  mails: readonly ReceivedMail[];
  /** Resolves with the mail at this place, counted from 0, once it has come. */
  at(place: number): Promise<ReceivedMail>;
  /** From now on recipients are answered with this SMTP code; nothing takes them again. */
  refuseWith(code: number | undefined): void;
  stop(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const mails: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  let refusal: number | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_, __, done) {
      done(
        refusal === undefined ? undefined : Object.assign(new Error('refused'), { responseCode: refusal }),
      );
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const mail = await PostalMime.parse(raw);
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw,
          mail,
          header: (name) => mail.headers.find(({ key }) => key === name.toLowerCase())?.value,
        });
        done();
        for (const tell of waiting) tell();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    at: (place) =>
      new Promise((resolve) => {
        const look = () => {
          const mail = mails[place];
          if (!mail) return;
          waiting.delete(look);
          resolve(mail);
        };
        waiting.add(look);
        look();
      }),
    refuseWith(code) {
      refusal = code;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
