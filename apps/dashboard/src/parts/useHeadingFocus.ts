import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useI18n } from '../i18n/I18n.js';

/** For the heading of a view: it takes the focus after a navigation, and its words become the page's title. */
export function useHeadingFocus(visit: number, title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { t } = useI18n();
  useLayoutEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  useLayoutEffect(() => {
    // Not on the page as it was loaded: a reader begins at its top.
    if (visit > 0) heading.current?.focus({ preventScroll: true });
  }, [visit]);
  return heading;
}
