import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type PostgresSearch = { binFolder: string } | { skipReason: string };

/**
 * Finds the folder with PostgreSQL's server programs: LODESTONE_POSTGRES_BIN, else Debian's newest version, else PATH.
 * Errors: throws where nothing may be skipped (Debian as root), because the test command installs the package there.
 */
export function findPostgres(env: NodeJS.ProcessEnv = process.env): PostgresSearch {
  const candidates = [env.LODESTONE_POSTGRES_BIN, ...debianFolders(), ...(env.PATH ?? '').split(delimiter)];
  const binFolder = candidates.find(
    (folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
  if (binFolder) return { binFolder };
  const reason =
    'no PostgreSQL server programs: install the package postgresql, or set LODESTONE_POSTGRES_BIN';
  if (isDebianAsRoot()) throw new Error(reason);
  return { skipReason: reason };
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';

function debianFolders(): string[] {
  if (!existsSync(DEBIAN_FOLDER)) return [];
  return readdirSync(DEBIAN_FOLDER)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(DEBIAN_FOLDER, version, 'bin'));
}

function isDebianAsRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
