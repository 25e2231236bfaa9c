import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Api, ApiError, ApiResult } from '../api/createApi.js';
import { useEnvironment } from '../Environment.js';
import { useI18n } from '../i18n/I18n.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { Mark } from '../parts/Mark.js';
import { useHeadingFocus } from '../parts/useHeadingFocus.js';

interface SignInProps {
  /** A session was there and is over. */
  hasEnded: boolean;
  onSignedIn: () => void;
}

/** The password, and what the server says of it. */
export function SignIn({ hasEnded, onSignedIn }: SignInProps): JSX.Element {
  const { t } = useI18n();
  const { api } = useEnvironment();
  const [error, setError] = useState<ApiError>();
  const [isBusy, setIsBusy] = useState(false);
  const heading = useHeadingFocus(hasEnded ? 1 : 0, t('signIn.title'));

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem('password') as HTMLInputElement;
    if (isBusy || field.value === '') return field.focus();
    setIsBusy(true);
    setError(undefined);
    const result = await signInWith(api, field.value);
    setIsBusy(false);
    if (result.ok) return onSignedIn();
    setError(result.error);
    field.focus();
    field.select();
  }

  const isWrong = error?.code === 'api/wrong-password';
  return (
    <main class="sign-in" id="content">
      <form onSubmit={submit} noValidate>
        <Mark />
        <h1 ref={heading} tabIndex={-1}>
          {t('signIn.title')}
        </h1>
        {hasEnded && !error && <p role="status">{t('signIn.ended')}</p>}
        <input
          class="offscreen"
          name="username"
          autocomplete="username"
          value="owner"
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <label for="password">{t('signIn.password')}</label>
        <input
          id="password"
          name="password"
          type="password"
          dir="ltr"
          autocomplete="current-password"
          aria-describedby="password-hint"
          aria-invalid={isWrong}
        />
        <p class="hint" id="password-hint">
          {t('signIn.hint')}
        </p>
        {error && <ErrorNote error={error} />}
        <button type="submit" class="button-main" aria-disabled={isBusy}>
          {isBusy ? t('signIn.submitting') : t('signIn.submit')}
        </button>
      </form>
    </main>
  );
}

/** As it was typed; a pasted one often brings a blank or the end of its line. */
async function signInWith({ signIn }: Pick<Api, 'signIn'>, typed: string): Promise<ApiResult<unknown>> {
  const result = await signIn(typed);
  const trimmed = typed.trim();
  if (result.ok || result.error.code !== 'api/wrong-password' || trimmed === typed) return result;
  return trimmed === '' ? result : signIn(trimmed);
}
