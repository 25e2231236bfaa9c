import type { Overruler } from '../store/Store.js';

/** What a request carries from one handler to the next. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** The origin under which this server was asked: `https://forms.example`. */
    ownOrigin: string;
    /** Who asks, behind `requireAccess`. */
    actor: Overruler;
  };
}
