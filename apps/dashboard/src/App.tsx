import type { Locale } from '@lodestone/i18n';
import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ApiError } from './api/createApi.js';
import { type Environment, EnvironmentContext } from './Environment.js';
import { chooseLocale, keepLocale, localeInAddress } from './i18n/chooseLocale.js';
import { type I18n, I18nContext } from './i18n/I18n.js';
import { loadI18n } from './i18n/loadI18n.js';
import { ErrorNote } from './parts/ErrorNote.js';
import { LanguageSwitch } from './parts/LanguageSwitch.js';
import { useRouter } from './router/useRouter.js';
import { SignIn } from './views/SignIn.js';
import { Workspace } from './views/Workspace.js';

type Session = 'checking' | 'in' | 'out' | 'ended';

/** The dashboard: the language around, the session inside. */
export function App({ environment }: { environment: Environment }): JSX.Element {
  const { storage } = environment;
  const router = useRouter();
  const [locale, setLocale] = useState(() =>
    chooseLocale({ search: location.search, languages: navigator.languages, storage }),
  );
  const [i18n, setI18n] = useState<I18n>();
  const [isFailed, setIsFailed] = useState(false);
  const provide = useCallback(() => environment, [environment]);

  useEffect(() => {
    const named = localeInAddress(location.search);
    if (named) keepLocale(named, storage);
  }, [storage]);

  useEffect(() => {
    let isWanted = true;
    loadI18n(locale).then(
      (loaded) => isWanted && setI18n(loaded),
      () => setIsFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [locale]);
  useLayoutEffect(() => {
    if (!i18n) return;
    document.documentElement.lang = i18n.locale;
    document.documentElement.dir = i18n.direction;
  }, [i18n]);

  function choose(next: Locale): void {
    keepLocale(next, storage);
    const address = new URL(location.href);
    address.searchParams.delete('lang');
    history.replaceState(null, '', address);
    setLocale(next);
  }

  // Until the words have come the last language stays; without any there is nothing to say it in but this.
  if (!i18n) return isFailed ? <p class="loading">Lodestone: reload the page.</p> : <div />;
  return (
    <EnvironmentContext.Provider value={provide}>
      <I18nContext.Provider value={i18n}>
        <SessionGate environment={environment} router={router} onChooseLocale={choose} />
      </I18nContext.Provider>
    </EnvironmentContext.Provider>
  );
}

interface GateProps {
  environment: Environment;
  router: ReturnType<typeof useRouter>;
  onChooseLocale: (locale: Locale) => void;
}

function SessionGate({ environment, router, onChooseLocale }: GateProps): JSX.Element {
  const { api } = environment;
  const [session, setSession] = useState<Session>('checking');
  const [error, setError] = useState<ApiError>();

  const check = useCallback(async () => {
    setError(undefined);
    const result = await api.checkSession();
    if (result.ok) setSession('in');
    else if (result.error.status === 401) setSession('out');
    else setError(result.error);
  }, [api]);
  useEffect(() => void check(), [check]);
  const end = useCallback(() => setSession('ended'), []);

  if (session === 'in')
    return (
      <Workspace
        router={router}
        onUnauthorized={end}
        onSignedOut={() => setSession('out')}
        onChooseLocale={onChooseLocale}
      />
    );
  return (
    <div class="gate">
      <header>
        <LanguageSwitch onChoose={onChooseLocale} />
      </header>
      {error && (
        <main class="sign-in">
          <ErrorNote error={error} onRetry={() => void check()} />
        </main>
      )}
      {session !== 'checking' && (
        <SignIn
          hasEnded={session === 'ended'}
          onSignedIn={() => {
            // Somebody who had the focus in the form goes on at the heading of what comes.
            router.arrive();
            setSession('in');
          }}
        />
      )}
    </div>
  );
}
