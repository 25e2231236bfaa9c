/** Ids of webinars, files, offers and prizes. */
export const MAGNET_ID: RegExp = /^[a-z0-9][a-z0-9-]*$/;
/** A question's id is a key of the answers. */
export const QUESTION_ID: RegExp = /^[A-Za-z0-9][\w-]*$/;
/** `00:00` to `24:00` by the wall clock. */
export const WALL_TIME: RegExp = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
/** `#rrggbb` */
export const COLOUR: RegExp = /^#[0-9A-Fa-f]{6}$/;
