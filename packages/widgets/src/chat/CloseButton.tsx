import type { JSX } from 'preact';

export function CloseButton({ label, onClick }: { label: string; onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="close" part="close" aria-label={label} onClick={onClick}>
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <path d="M16 16l12 12M28 16L16 28" />
      </svg>
    </button>
  );
}
