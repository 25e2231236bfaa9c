import type { JSX } from 'preact';
import type { FormParts } from './FormParts.js';
import { Heading } from './Heading.js';

export interface ErrorSummaryProps {
  headingLevel: number;
  parts: FormParts;
}

/** All errors of a refused submit that are not mended, with links to their fields, in the words beside the fields. Pattern: GOV.UK error summary. */
export function ErrorSummary({ headingLevel, parts }: ErrorSummaryProps): JSX.Element {
  return (
    <div class="summary" part="summary" role="alert" tabIndex={-1}>
      <Heading level={headingLevel + 1}>{parts.model.texts.t('error.summary')}</Heading>
      <ul>
        {parts.state.refused.filter(parts.errorOf).map((path) => (
          <li key={path}>
            <a
              href={`#${parts.idOf(path)}`}
              onClick={(event) => {
                event.preventDefault();
                parts.focusOn(path);
              }}
            >
              {parts.errorOf(path)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
