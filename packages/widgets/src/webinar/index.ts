export { calendarLinks } from './calendarLinks.js';
export { createWebinarBody, type WebinarState, webinarStateAt } from './createWebinarBody.js';
