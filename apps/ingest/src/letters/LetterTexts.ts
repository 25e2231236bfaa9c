/** The words of the letters, and of the pages that their links open. */
export interface LetterTexts {
  confirm: {
    /** `{name}`: of the sender. */
    subject: string;
    title: string;
    text: string;
    button: string;
    /** For whoever did not ask for it. */
    stranger: string;
    /** `{days}`: until the link is of no use any more. */
    expiry: string;
  };
  welcome: { subject: string; title: string; text: string; unsubscribe: string };
  /** Below a letter of a sequence. `{name}`: of the sender. */
  sequence: { why: string };
  confirmPage: {
    title: string;
    /** `{name}` and `{address}`, which is hidden but for its first letter and its host. */
    text: string;
    button: string;
    doneTitle: string;
    doneText: string;
    expiredTitle: string;
    expiredText: string;
    resend: string;
    resentTitle: string;
    resentText: string;
  };
  unsubscribePage: {
    title: string;
    text: string;
    button: string;
    doneTitle: string;
    doneText: string;
  };
  unknownPage: { title: string; text: string };
}
