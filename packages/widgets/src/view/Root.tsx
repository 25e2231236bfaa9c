import type { WidgetHost } from '@lodestone/core';
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { adoptStyles } from '../style/adoptStyles.js';

export interface RootProps {
  host: WidgetHost;
  children: ComponentChildren;
}

/** Sets language, direction and theme for what stands inside, and gives the tree it stands in the sheet. */
export function Root({ host, children }: RootProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tree = element.current?.getRootNode();
    if (tree && 'adoptedStyleSheets' in tree) adoptStyles(tree as ShadowRoot);
  }, []);
  return (
    <div
      class="lodestone"
      part="root"
      data-theme={host.theme}
      lang={host.locale}
      dir={host.direction}
      ref={element}
    >
      {children}
    </div>
  );
}
