import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What to do when the server says that the session is over. */
export const UnauthorizedContext = createContext<() => void>(() => undefined);

export const useUnauthorized = (): (() => void) => useContext(UnauthorizedContext);
