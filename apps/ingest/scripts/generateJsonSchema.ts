import { writeFileSync } from 'node:fs';
import { makeSequencesJsonSchema } from '../src/sites/sequenceSchema.js';

const file = new URL('../json/sequences.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(makeSequencesJsonSchema(), null, 2)}\n`);
