import type { HTMLAttributes, JSX, Ref } from 'preact';

export interface HeadingProps extends HTMLAttributes<HTMLHeadingElement> {
  /** 1 to 6; 2 if not given. */
  level?: number | undefined;
  innerRef?: Ref<HTMLHeadingElement>;
}

/** A heading whose level the page decides. */
export function Heading({ level = 2, innerRef = null, ...attributes }: HeadingProps): JSX.Element {
  const Tag = `h${Math.min(level, 6)}` as 'h2';
  return <Tag {...(attributes as object)} ref={innerRef} />;
}
