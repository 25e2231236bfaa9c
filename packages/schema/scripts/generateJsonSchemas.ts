import { mkdirSync, writeFileSync } from 'node:fs';
import { makeJsonSchemas } from '../src/zod/jsonSchemas.js';

const folder = new URL('../json/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(makeJsonSchemas())) {
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
