/** A mail that is ready to be sent. */
export interface Letter {
  /** Of the job: the same in every attempt. */
  id: string;
  from: { name: string; address: string };
  replyTo?: string | undefined;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** A calendar entry that comes with it, RFC 5545. */
  calendar?: { method: 'PUBLISH' | 'CANCEL'; content: string } | undefined;
  /** Of the page at which no more letters are ordered (RFC 8058); none in a letter that was not subscribed to. */
  unsubscribeUrl?: string | undefined;
  /** Of the list that the letter belongs to (RFC 2919), without the sender's domain: `nurture.shop`. */
  listId?: string | undefined;
}

/** Why a letter could not be handed over. */
export class MailError extends Error {
  override readonly name = 'MailError';

  constructor(
    /** For the log and the lead's history: an SMTP code or the name of a system error, never an address. */
    readonly code: string,
    /** The mail server will say the same again. */
    readonly isFinal: boolean,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** Hands letters over to whoever carries them. */
export interface Mailer {
  /** Resolves when the letter was taken. Rejects with `MailError`. */
  send(letter: Letter): Promise<void>;
  close(): void;
}
