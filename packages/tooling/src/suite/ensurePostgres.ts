import { findPostgres } from '../../../testkit/src/node/findPostgres.js';
import { aptInstall, isDebianAsRoot } from './debian.js';

/** PostgreSQL's programs for the store's tests: where nothing may be skipped, the package is installed. */
export async function ensurePostgres(): Promise<string> {
  if (isDebianAsRoot() && !isThere()) {
    console.log('  no PostgreSQL here: installing Debian’s package postgresql …');
    await aptInstall(['postgresql']);
  }
  const found = findPostgres();
  return 'binFolder' in found ? found.binFolder : `skipped: ${found.skipReason}`;
}

function isThere(): boolean {
  try {
    return 'binFolder' in findPostgres();
  } catch {
    return false;
  }
}
