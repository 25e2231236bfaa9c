import { failedWith, passed, type StepResult } from '../suite/Step.js';
import { readTracked, trackedFiles } from './trackedFiles.js';

const TOP_LEVEL =
  /^(packages|apps|e2e)\/|^(package\.json|pnpm-workspace\.yaml|pnpm-lock\.yaml|tsconfig\.base\.json|README\.md|LICENSE)$|^\./;

/** House rules that no other tool knows: top level, one version per dependency, nothing of a machine or a registry in the files. */
export async function checkWorkspace(): Promise<StepResult> {
  const files = trackedFiles();
  const manifests = files.filter((path) => /(^|\/)package\.json$/.test(path));
  const problems = [
    ...files.filter((path) => !TOP_LEVEL.test(path)).map((path) => `${path}: not on the agreed top level`),
    ...manifests.flatMap(looseVersions),
    ...(/https?:|tarball:/.test(readTracked('pnpm-lock.yaml')) ? ['pnpm-lock.yaml names a host'] : []),
  ];
  if (problems.length > 0) return failedWith(`${problems.length} problems`, problems.join('\n'));
  return passed(`${files.length} files, ${manifests.length} manifests`);
}

function looseVersions(path: string): string[] {
  const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(readTracked(path));
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !/^(catalog:|workspace:)/.test(version))
      .map(([name, version]) => `${path}: ${name}@${version} does not come from the catalog`),
  );
}
