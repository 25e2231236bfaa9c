/*
 * What only a chat with working hours needs: whether somebody is there, and to write when. A chunk of its own, because most
 * of it is the calendar.
 */

export { isOpenAt, nextClosingMs, nextOpeningMs } from '@lodestone/core/hours';
export { createFormats } from '@lodestone/i18n';
