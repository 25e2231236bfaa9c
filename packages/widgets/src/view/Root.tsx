import type { WidgetHost } from '@lodestone/core';
import type { Look } from '@lodestone/schema';
import type { ComponentChildren, JSX } from 'preact';
import { adoptStyles } from '../style/adoptStyles.js';

export interface RootProps {
  host: WidgetHost;
  look?: Look | undefined;
  children: ComponentChildren;
}

function styleTree(element: Element | null): void {
  if (element) adoptStyles(element.getRootNode());
}

/** Sets language, direction and theme for what stands inside, and gives the tree it stands in the sheet. */
export function Root({ host, look, children }: RootProps): JSX.Element {
  return (
    <div
      class="lodestone"
      part="root"
      data-theme={host.theme}
      data-look={look?.theme}
      lang={host.locale}
      dir={host.direction}
      ref={styleTree}
    >
      {children}
    </div>
  );
}
