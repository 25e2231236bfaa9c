import type { ComponentChildren, JSX } from 'preact';

/** A card of a page with its heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
