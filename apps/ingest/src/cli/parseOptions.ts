import { resolve } from 'node:path';
import { type ErrorProblem, LodestoneError } from '@lodestone/core';
import { originSchema } from '../sites/siteSchema.js';
import { OPTION_TABLE, type OptionName, type OptionRow } from './optionTable.js';

export interface ServerOptions {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl?: string | undefined;
  sitesFile: string;
  /** Whether the operator named the file: then it must exist. */
  isSitesFileNamed: boolean;
  origins: string[];
  publicDir?: string | undefined;
  isProxyTrusted: boolean;
  /** Whether name servers are asked about the domains of addresses. */
  isMailLookUpOn: boolean;
  /** After so many days signals are erased. */
  keepSignalsDays: number;
  /** Where letters are handed over: `smtp:`, `smtps:` or `file:`. Holds a password. */
  mailUrl?: string | undefined;
  /** With a slash at the end. */
  publicUrl?: string | undefined;
  securityContact?: string | undefined;
  adminPassword?: string | undefined;
  apiToken?: string | undefined;
  isPasswordReset: boolean;
  /** Everything that follows from events is projected anew. */
  isRebuild: boolean;
}

export type ParsedOptions = { options: ServerOptions } | { isHelp: true } | { isVersion: true };

type Values = Partial<Record<OptionName, string[]>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Addresses that only this machine reaches: somebody tries the server out, and nothing leaves the machine. */
const LOOPBACK = /^(localhost|127\.[\d.]+|::1)$/i;

/** A page forgets what it could not deliver after 7 days; keys must not be forgotten before. */
const MIN_KEPT_DAYS = 8;

const SWITCH_WORDS: Record<string, boolean> = {
  '1': true,
  true: true,
  yes: true,
  '0': false,
  false: false,
  no: false,
};

/**
 * Reads flags and environment; a flag wins over its variable, an empty variable counts as not set.
 * Errors: throws `LodestoneError` `server/invalid-option` with everything that is wrong at once. Never names a secret's value.
 */
export function parseOptions(argv: readonly string[], env: Environment): ParsedOptions {
  if (argv.includes('--help') || argv.includes('-h')) return { isHelp: true };
  if (argv.includes('--version')) return { isVersion: true };
  const problems: ErrorProblem[] = [];
  const values = { ...readEnvironment(env), ...readFlags(argv, problems) };
  const options = toOptions(values, problems);
  if (problems.length > 0) throw new LodestoneError('server/invalid-option', problems);
  return { options };
}

function readEnvironment(env: Environment): Values {
  const values: Values = {};
  for (const [name, row] of rows()) {
    const text = row.env === undefined ? undefined : env[row.env];
    if (text === undefined || text.trim() === '') continue;
    values[name] = row.isRepeatable ? text.split(',').map((part) => part.trim()) : [text];
  }
  return values;
}

function readFlags(argv: readonly string[], problems: ErrorProblem[]): Values {
  const values: Values = {};
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [flag = '', inline] = splitOnce(argument);
    const [name, row] =
      rows().find(([, { flag: known }]) => known !== undefined && `--${known}` === flag) ?? [];
    if (!name || !row) {
      problems.push({ path: flag, expected: 'a flag of --help' });
      continue;
    }
    const value = row.value === undefined ? (inline ?? 'true') : (inline ?? rest.shift());
    if (value === undefined) problems.push({ path: flag, expected: `a value: ${row.value}` });
    else values[name] = row.isRepeatable ? [...(values[name] ?? []), value] : [value];
  }
  return values;
}

function toOptions(values: Values, problems: ErrorProblem[]): ServerOptions {
  const first = (name: OptionName): string | undefined => values[name]?.[0];
  const check = (name: OptionName, isRight: boolean, expected: string) => {
    if (!isRight) problems.push({ path: nameOf(name), expected });
  };
  const port = first('port') ?? '8787';
  check('port', /^\d{1,5}$/.test(port) && Number(port) <= 65_535, 'a number from 0 to 65535');
  const host = first('host') ?? '127.0.0.1';
  check('host', /^[\w.:-]+$/.test(host), 'a host name or an address');
  const databaseUrl = first('databaseUrl');
  check('databaseUrl', databaseUrl === undefined || isPostgresUrl(databaseUrl), 'postgres://USER@HOST/NAME');
  const origins = values.origins ?? [];
  for (const origin of origins)
    check('origins', originSchema.safeParse(origin).success, 'an origin such as https://shop.example');
  const securityContact = first('securityContact');
  check(
    'securityContact',
    securityContact === undefined || /^(mailto|https):\S+$/.test(securityContact),
    'a mailto: or https: address',
  );
  for (const name of ['adminPassword', 'apiToken'] as const)
    check(name, !/\s$|^\s/.test(first(name) ?? ''), 'a text without white space at its ends');
  const readSwitch = (name: OptionName): boolean => {
    const word = first(name)?.toLowerCase() ?? 'false';
    check(name, word in SWITCH_WORDS, 'true or false');
    return SWITCH_WORDS[word] ?? false;
  };
  const isProxyTrusted = readSwitch('trustProxy');
  const mailLookUp = first('mailLookUp')?.toLowerCase() ?? 'auto';
  check('mailLookUp', ['on', 'off', 'auto'].includes(mailLookUp), 'on, off or auto');
  const keepSignalsDays = first('keepSignalsDays') ?? '400';
  check(
    'keepSignalsDays',
    /^\d{1,5}$/.test(keepSignalsDays) && Number(keepSignalsDays) >= MIN_KEPT_DAYS,
    `a number of days from ${MIN_KEPT_DAYS} on`,
  );
  const mailUrl = first('mailUrl');
  check(
    'mailUrl',
    mailUrl === undefined || isUrl(mailUrl, ['smtp:', 'smtps:', 'file:']),
    'smtps://USER:PASSWORD@HOST',
  );
  const publicUrl = first('publicUrl');
  check('publicUrl', publicUrl === undefined || isUrl(publicUrl, ['http:', 'https:']), 'https://HOST/');
  const dataDir = resolve(first('dataDir') ?? '.lodestone');
  return {
    port: Number(port),
    host,
    dataDir,
    databaseUrl,
    sitesFile: resolve(first('sites') ?? `${dataDir}/sites.json`),
    isSitesFileNamed: first('sites') !== undefined,
    origins,
    publicDir: first('publicDir') && resolve(first('publicDir') ?? ''),
    isProxyTrusted,
    isMailLookUpOn:
      mailLookUp === 'on' || (mailLookUp === 'auto' && (isProxyTrusted || !LOOPBACK.test(host))),
    keepSignalsDays: Number(keepSignalsDays),
    mailUrl,
    publicUrl: publicUrl && new URL(publicUrl.replace(/\/?$/, '/')).href,
    securityContact,
    adminPassword: first('adminPassword'),
    apiToken: first('apiToken'),
    isPasswordReset: readSwitch('resetPassword'),
    isRebuild: readSwitch('rebuild'),
  };
}

const rows = () => Object.entries(OPTION_TABLE) as [OptionName, OptionRow][];

/** How the operator knows an option: `--port / PORT`. */
function nameOf(name: OptionName): string {
  const { flag, env }: OptionRow = OPTION_TABLE[name];
  return [flag && `--${flag}`, env].filter(Boolean).join(' / ');
}

function splitOnce(argument: string): [string, string | undefined] {
  const at = argument.indexOf('=');
  return at < 0 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)];
}

const isUrl = (text: string, protocols: readonly string[]): boolean =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

const isPostgresUrl = (text: string): boolean => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
