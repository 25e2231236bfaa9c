import type { JSX } from 'preact';
import type { ApiError } from '../api/createApi.js';
import { useI18n } from '../i18n/I18n.js';

/** What went wrong, in words and by its code, with a way on. */
export function ErrorNote({ error, onRetry }: { error: ApiError; onRetry?: () => void }): JSX.Element {
  const { t, nameOf } = useI18n();
  const known = nameOf('error.', error.code);
  const words = known !== error.code ? known : error.status >= 500 ? t('error.server') : t('error.other');
  return (
    <div class="error" role="alert">
      <p class="error-title">{t('error.title')}</p>
      <p>
        {words} {error.retryAfterS ? t('error.wait', { count: error.retryAfterS }) : ''}
      </p>
      <p class="error-code">{t('error.code', { code: error.code })}</p>
      {onRetry && (
        <button type="button" class="button-plain" onClick={onRetry}>
          {t('error.retry')}
        </button>
      )}
    </div>
  );
}
