import { resolve } from 'node:path';
import { LodestoneError } from '@lodestone/core';
import { expect, it } from 'vitest';
import { helpText } from './helpText.js';
import { parseOptions } from './parseOptions.js';

function optionsOf(argv: string[], env: Record<string, string> = {}) {
  const parsed = parseOptions(argv, env);
  if (!('options' in parsed)) throw new Error('no options');
  return parsed.options;
}

function problemsOf(argv: string[], env: Record<string, string> = {}): string[] {
  try {
    parseOptions(argv, env);
  } catch (error) {
    if (error instanceof LodestoneError && error.code === 'server/invalid-option')
      return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
}

it('listens on this machine only when nothing is said', () => {
  expect(optionsOf([])).toMatchObject({
    port: 8787,
    host: '127.0.0.1',
    dataDir: resolve('.lodestone'),
    sitesFile: resolve('.lodestone/sites.json'),
    isSitesFileNamed: false,
    origins: [],
    isProxyTrusted: false,
    isPasswordReset: false,
    isRebuild: false,
  });
});

it('takes the environment, flags before it, and ignores empty variables', () => {
  const env = {
    PORT: '1',
    HOST: '',
    DATA_DIR: '/d',
    LODESTONE_ORIGINS: 'https://a.example, null',
    DATABASE_URL: 'postgres://u@h/n',
    LODESTONE_TRUST_PROXY: '1',
    LODESTONE_ADMIN_PASSWORD: 'p',
    LODESTONE_API_TOKEN: 't',
  };
  expect(
    optionsOf(
      [
        ...['--port=2', '--origin', 'https://b.example', '--origin', 'https://c.example'],
        ...['--reset-password', '--rebuild'],
      ],
      env,
    ),
  ).toMatchObject({
    port: 2,
    host: '127.0.0.1',
    dataDir: '/d',
    origins: ['https://b.example', 'https://c.example'],
    databaseUrl: 'postgres://u@h/n',
    isProxyTrusted: true,
    isPasswordReset: true,
    isRebuild: true,
    adminPassword: 'p',
    apiToken: 't',
  });
  expect(optionsOf([], env).origins).toEqual(['https://a.example', 'null']);
});

it('names everything that is wrong at once, and never a secret', () => {
  const env = {
    DATABASE_URL: 'mysql://u:secret@h',
    LODESTONE_TRUST_PROXY: 'perhaps',
    LODESTONE_API_TOKEN: ' secret ',
  };
  const argv = [
    '--port',
    '70000',
    '--host',
    'a b',
    '--origin',
    'shop.example',
    '--security-contact',
    'x',
    '--colour',
    '--sites',
  ];
  expect(problemsOf(argv, env)).toEqual([
    '--colour',
    '--sites',
    '--port / PORT',
    '--host / HOST',
    '--database-url / DATABASE_URL',
    '--origin / LODESTONE_ORIGINS',
    '--security-contact / LODESTONE_SECURITY_CONTACT',
    'LODESTONE_API_TOKEN',
    '--trust-proxy / LODESTONE_TRUST_PROXY',
  ]);
  expect(() => parseOptions(argv, env)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret') }),
  );
});

it('helps, whatever else is said', () => {
  expect(parseOptions(['--port', 'x', '--help'], {})).toEqual({ isHelp: true });
  expect(parseOptions(['--version'], {})).toEqual({ isVersion: true });
  for (const name of ['--port N, PORT', 'LODESTONE_ADMIN_PASSWORD', '--trust-proxy', '--help'])
    expect(helpText()).toContain(name);
});

it('asks name servers only when other machines reach the server, unless it is told', () => {
  const isOn = (argv: string[], env = {}) => optionsOf(argv, env).isMailLookUpOn;
  for (const host of ['127.0.0.1', '127.0.0.2', 'localhost', '::1'])
    expect(isOn(['--host', host])).toBe(false);
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'forms.example'])
    expect(isOn(['--host', host])).toBe(true);
  expect(isOn(['--trust-proxy'])).toBe(true);
  expect(isOn(['--host', '0.0.0.0'], { LODESTONE_MAIL_LOOKUP: 'off' })).toBe(false);
  expect(isOn(['--mail-lookup', 'ON'])).toBe(true);
  expect(problemsOf([], { LODESTONE_MAIL_LOOKUP: 'maybe' })).toEqual([
    '--mail-lookup / LODESTONE_MAIL_LOOKUP',
  ]);
});

it('keeps signals for 400 days, or as long as is said, but longer than a page remembers what it could not deliver', () => {
  expect(optionsOf([]).keepSignalsDays).toBe(400);
  expect(optionsOf(['--keep-signals-days', '30']).keepSignalsDays).toBe(30);
  expect(optionsOf([], { LODESTONE_KEEP_SIGNALS_DAYS: '8' }).keepSignalsDays).toBe(8);
  for (const days of ['7', '0', '-1', 'x', '1e3'])
    expect(problemsOf(['--keep-signals-days', days])).toEqual([
      '--keep-signals-days / LODESTONE_KEEP_SIGNALS_DAYS',
    ]);
});
