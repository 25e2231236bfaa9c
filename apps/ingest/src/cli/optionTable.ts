/** One thing that an operator can set: by a flag, by an environment variable, or by either. */
export interface OptionRow {
  flag?: string;
  env?: string;
  /** What stands after the flag in `--help`; a flag without it is a switch. */
  value?: string;
  text: string;
  isRepeatable?: boolean;
}

/** Everything that can be set, in the order of `--help`. Secrets come by environment only: arguments are visible to all users of a machine. */
export const OPTION_TABLE = {
  port: { flag: 'port', env: 'PORT', value: 'N', text: 'port to listen on, 0 for any free one (8787)' },
  host: { flag: 'host', env: 'HOST', value: 'ADDRESS', text: 'address to listen on (127.0.0.1)' },
  dataDir: {
    flag: 'data-dir',
    env: 'DATA_DIR',
    value: 'FOLDER',
    text: 'folder of the embedded database and of sites.json (.lodestone)',
  },
  databaseUrl: {
    flag: 'database-url',
    env: 'DATABASE_URL',
    value: 'URL',
    text: 'postgres://… instead of the embedded database',
  },
  sites: {
    flag: 'sites',
    env: 'LODESTONE_SITES',
    value: 'FILE',
    text: 'sites file (DATA_DIR/sites.json, else the site demo)',
  },
  origins: {
    flag: 'origin',
    env: 'LODESTONE_ORIGINS',
    value: 'ORIGIN',
    text: 'further origin that may post to every site; again for each, comma separated in the environment',
    isRepeatable: true,
  },
  publicDir: {
    flag: 'public',
    env: 'LODESTONE_PUBLIC',
    value: 'FOLDER',
    text: 'folder of the built files to serve (beside the server)',
  },
  trustProxy: {
    flag: 'trust-proxy',
    env: 'LODESTONE_TRUST_PROXY',
    text: 'believe X-Forwarded-Proto, -Host and -For; only behind a proxy that sets them',
  },
  mailLookUp: {
    flag: 'mail-lookup',
    env: 'LODESTONE_MAIL_LOOKUP',
    value: 'WORD',
    text: 'whether the name server is asked if the domain of an address takes mail: on, off, auto (auto: on unless only this machine reaches the server)',
  },
  keepSignalsDays: {
    flag: 'keep-signals-days',
    env: 'LODESTONE_KEEP_SIGNALS_DAYS',
    value: 'N',
    text: 'days after which behaviour signals are erased; leads stay (400)',
  },
  rebuild: {
    flag: 'rebuild',
    text: 'make visits, stages, segments and the funnel anew from the events that are kept; what is shown stays until it is replaced',
  },
  mailUrl: {
    env: 'LODESTONE_MAIL_URL',
    text: 'smtps://USER:PASSWORD@HOST or smtp://… of the mail server that sends letters, or file:///FOLDER; without it none are sent',
  },
  publicUrl: {
    flag: 'public-url',
    env: 'LODESTONE_PUBLIC_URL',
    value: 'URL',
    text: 'where this server is reached from outside, for the links in letters (the address it listens on)',
  },
  securityContact: {
    flag: 'security-contact',
    env: 'LODESTONE_SECURITY_CONTACT',
    value: 'URI',
    text: 'mailto: or https: address for /.well-known/security.txt',
  },
  adminPassword: {
    env: 'LODESTONE_ADMIN_PASSWORD',
    text: 'password of the dashboard; without it one is made and printed once',
  },
  apiToken: {
    env: 'LODESTONE_API_TOKEN',
    text: 'token of the read API; without it one is made and printed once',
  },
  resetPassword: { flag: 'reset-password', text: 'make a new password, print it, end all sessions' },
} as const satisfies Record<string, OptionRow>;

export type OptionName = keyof typeof OPTION_TABLE;
