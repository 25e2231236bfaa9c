import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What a browser gets smaller; pictures and fonts are compressed already. */
const COMPRESSIBLE = /\.(html|js|mjs|css|json|svg|txt|xml|webmanifest|map)$/;
/** Under this a compressed copy saves less than its header costs. */
const MIN_BYTES = 200;

const FOLDERS = [
  { from: '../../packages/sdk/dist/cdn', to: 'v1' },
  { from: '../dashboard/dist', to: 'dashboard' },
  { from: '../playground/dist', to: 'demo' },
];

/** Puts the built files of the other packages into `dist/public`, with `.br` and `.gz` copies beside them. */
export function copyPublicFiles(root: string): void {
  const target = join(root, 'dist/public');
  rmSync(target, { recursive: true, force: true });
  for (const { from, to } of FOLDERS) {
    const source = join(root, from);
    if (existsSync(source)) cpSync(source, join(target, to), { recursive: true });
    else process.stderr.write(`warning: server/assets-missing: ${from} is not built; ${to} stays empty\n`);
  }
  if (existsSync(target)) compressAll(target);
}

function compressAll(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) compressAll(file);
    else if (COMPRESSIBLE.test(name) && statSync(file).size >= MIN_BYTES) compress(file);
  }
}

function compress(file: string): void {
  const content = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
}
