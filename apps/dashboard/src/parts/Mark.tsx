import type { JSX } from 'preact';

/** The product's mark: a needle that finds its north. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect class="mark-ground" width="32" height="32" rx="8" />
      <path class="mark-north" d="M16 5l5 11H11Z" />
      <path class="mark-south" d="M16 27l-5-11h10Z" />
      <circle class="mark-ground" cx="16" cy="16" r="2" />
    </svg>
  );
}
