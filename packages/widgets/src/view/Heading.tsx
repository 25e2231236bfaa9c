import type { HTMLAttributes, JSX, Ref } from 'preact';

export interface HeadingProps extends HTMLAttributes<HTMLHeadingElement> {
  level: number;
  innerRef?: Ref<HTMLHeadingElement> | undefined;
}

/** A heading whose level the page decides; beyond 1 to 6 the nearest one. */
export function Heading({ level, innerRef, ...attributes }: HeadingProps): JSX.Element {
  const Tag = `h${Math.min(Math.max(Math.trunc(level) || 2, 1), 6)}` as 'h2';
  return <Tag {...(attributes as object)} {...(innerRef ? { ref: innerRef } : {})} />;
}
