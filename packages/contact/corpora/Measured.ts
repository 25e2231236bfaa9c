/** How many of the rows a figure is about came out right. */
export interface Figure {
  right: number;
  of: number;
}

/** What one kind of corpus says of its check. */
export interface Measured {
  kind: string;
  rows: number;
  figures: Record<string, Figure>;
}

/** Per cent, with 100 for a figure about nothing. */
export const percentOf = ({ right, of }: Figure): number => (of === 0 ? 100 : (right / of) * 100);
