/** What a request carries from one handler to the next. */
export interface AppEnv {
  Variables: { requestId: string };
}
