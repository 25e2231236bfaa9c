#!/usr/bin/env node
// Builds the package in the working directory: ES modules by vite, declarations by tsc.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const tsx = require.resolve('tsx/cli');
const script = fileURLToPath(new URL('../src/build/buildPackage.ts', import.meta.url));
const { status } = spawnSync(process.execPath, [tsx, script], { stdio: 'inherit' });
process.exit(status ?? 1);
