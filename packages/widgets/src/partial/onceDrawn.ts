import { adoptStyles } from '../style/adoptStyles.js';
import { AFTER_CSS } from '../style/afterCss.js';
import type { LeadFormModel } from '../view/LeadFormModel.js';
import { keepPartial } from './keepPartial.js';

/** What a form gets once it stands: the rest of its looks, and what was begun in it before. */
export function onceDrawn(model: LeadFormModel, view: Element | null): void {
  if (view) adoptStyles(view.getRootNode(), AFTER_CSS);
  void keepPartial(model);
}
