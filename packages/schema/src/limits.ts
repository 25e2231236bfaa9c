/*
 * What the wire allows, in one place, read as `LIMITS.name`: single constants, so that a browser bundle carries only
 * the ones it uses. Lengths are UTF-16 code units, sizes are UTF-8 bytes.
 * They are generous on purpose: a limit that turns a real person away costs more than the bytes it saves.
 */

/** Bytes of one envelope's JSON. Source: the 64 KiB that `fetch` allows to all `keepalive` bodies in flight (Fetch §4.6). */
export const envelopeBytes = 65_536;
/** Items of one envelope; keeps one durable transaction and one receipt small. */
export const envelopeItems = 100;
/** Shortest idempotency key: 16 of 64 letters are 96 bits, enough not to meet by chance. */
export const keyMinLength = 16;
/** Longest idempotency key; a UUID has 36. */
export const keyMaxLength = 64;
export const siteLength = 64;
export const campaignLength = 128;
/** 64 octets, `@`, 255 octets: RFC 5321 §4.5.3.1. The 254 of a path is judged by `contact`, not refused here. */
export const emailLength = 320;
export const phoneLength = 128;
export const nameLength = 512;
export const organisationLength = 512;
export const messageLength = 16_000;
export const answerKeys = 100;
export const answerKeyLength = 64;
export const answerLength = 4_000;
export const answerChoices = 100;
export const consents = 20;
export const purposeLength = 64;
/** The exact text beside the box, kept as proof. */
export const consentTextLength = 4_000;
export const localeLength = 35;
export const urlLength = 2_048;
export const titleLength = 512;
export const signalNameLength = 64;
export const signalProps = 32;
export const signalPropLength = 512;
/**
 * How wrong a device's clock has to be for the SDK to write the server's time into `at`, 12 hours. The time in a key of
 * the SDK is the device's own; where `at` lies half of this or more from it, the server takes `at` as it stands.
 */
export const clockOffsetMs = 43_200_000;
export const threadLength = 64;
export const campaigns = 200;
export const campaignFields = 20;
export const campaignTexts = 200;
export const triggerValueLength = 512;
/** Rule files: members of one list, rules in each other, rules of one kind, points of one rule, letters of a value. */
export const ruleList = 100;
export const ruleDepth = 8;
export const scoreRules = 200;
export const rulePoints = 1_000;
export const ruleValueLength = 512;
export const segments = 100;
/** Variants of one experiment, dismissals that rest differently, moments in each other. */
export const variants = 10;
export const restDays = 10;
