/**
 * What the wire allows, in one place. Lengths are UTF-16 code units, sizes are UTF-8 bytes.
 * They are generous on purpose: a limit that turns a real person away costs more than the bytes it saves.
 */
export const LIMITS = {
  /** Bytes of one envelope's JSON. Source: the 64 KiB that `fetch` allows to all `keepalive` bodies in flight (Fetch §4.6). */
  envelopeBytes: 65_536,
  /** Items of one envelope; keeps one durable transaction and one receipt small. */
  envelopeItems: 100,
  /** Shortest idempotency key: 16 of 64 letters are 96 bits, enough not to meet by chance. */
  keyMinLength: 16,
  /** Longest idempotency key; a UUID has 36. */
  keyMaxLength: 64,
  siteLength: 64,
  campaignLength: 128,
  /** 64 octets, `@`, 255 octets: RFC 5321 §4.5.3.1. The 254 of a path is judged by `contact`, not refused here. */
  emailLength: 320,
  phoneLength: 128,
  nameLength: 512,
  organisationLength: 512,
  messageLength: 16_000,
  answerKeys: 100,
  answerKeyLength: 64,
  answerLength: 4_000,
  answerChoices: 100,
  consents: 20,
  purposeLength: 64,
  /** The exact text beside the box, kept as proof. */
  consentTextLength: 4_000,
  localeLength: 35,
  urlLength: 2_048,
  titleLength: 512,
  signalNameLength: 64,
  signalProps: 32,
  signalPropLength: 512,
  threadLength: 64,
  campaigns: 200,
  campaignFields: 20,
  campaignTexts: 200,
  triggerValueLength: 512,
} as const;
