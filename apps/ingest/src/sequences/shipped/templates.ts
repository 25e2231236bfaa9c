import type { Templates } from '../../sites/sequenceSchema.js';
import { BROWSING_STALL } from './browsingStall.js';
import { COURSE } from './course.js';
import { LEFT_CART } from './leftCart.js';
import { NURTURE } from './nurture.js';
import { WEBINAR } from './webinar.js';

/** The letters that every site has; one of its own with the same name stands instead. */
export const SHIPPED_TEMPLATES: Templates = {
  ...NURTURE,
  ...LEFT_CART,
  ...BROWSING_STALL,
  ...WEBINAR,
  ...COURSE,
};
