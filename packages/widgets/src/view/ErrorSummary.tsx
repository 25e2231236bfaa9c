import type { JSX, Ref } from 'preact';
import { Heading } from './Heading.js';

export interface ErrorSummaryProps {
  title: string;
  headingLevel: number;
  /** In the order of the form; without a text when mended since. */
  errors: readonly { id: string; text: string | undefined }[];
  innerRef: Ref<HTMLDivElement>;
  onChoose: (id: string) => void;
}

/** All errors of a refused submit with links to their fields, in the words beside the fields. Pattern: GOV.UK error summary. */
export function ErrorSummary({
  title,
  headingLevel,
  errors,
  innerRef,
  onChoose,
}: ErrorSummaryProps): JSX.Element {
  return (
    <div class="summary" part="summary" role="alert" tabIndex={-1} ref={innerRef}>
      <Heading level={headingLevel + 1}>{title}</Heading>
      <ul>
        {errors.map(
          ({ id, text }) =>
            text && (
              <li key={id}>
                <a
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onChoose(id);
                  }}
                >
                  {text}
                </a>
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
