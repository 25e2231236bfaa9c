import type { JSX } from 'preact';
import type { ApiError } from '../api/createApi.js';
import { useI18n } from '../i18n/I18n.js';
import { ErrorNote } from './ErrorNote.js';

/** In place of what has not come: that it is on its way, or why it is not. */
export function Pending({
  error,
  onRetry,
}: {
  error?: ApiError | undefined;
  onRetry?: (() => void) | undefined;
}): JSX.Element {
  const { t } = useI18n();
  if (error) return <ErrorNote error={error} {...(onRetry && { onRetry })} />;
  return (
    <p class="loading" role="status">
      {t('loading')}
    </p>
  );
}
