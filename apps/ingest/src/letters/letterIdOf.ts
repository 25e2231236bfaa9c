import type { Job } from '../store/Store.js';

/** The same in every attempt to send it; another one when it is sent again because somebody asked. */
export const letterIdOf = ({ id, createdAtMs }: Pick<Job, 'id' | 'createdAtMs'>): string =>
  `${id}.${createdAtMs.toString(36)}`;
