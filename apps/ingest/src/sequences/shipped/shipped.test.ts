import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeSequencesJsonSchema, sequencesSchema } from '../../sites/sequenceSchema.js';
import { PRESETS } from './presets.js';
import { SHIPPED_TEMPLATES } from './templates.js';

const PLACES = ['name', 'title', 'link', 'date', 'zone', 'sender'];

it('names letters that are there, each in three languages', () => {
  const shipped = sequencesSchema.parse(Object.keys(PRESETS).map((preset) => ({ preset })));
  const used = shipped.flatMap(({ steps }) => steps.map(({ template }) => template));
  expect(used.toSorted()).toEqual(Object.keys(SHIPPED_TEMPLATES).toSorted());
  for (const [name, letters] of Object.entries(SHIPPED_TEMPLATES))
    expect([name, Object.keys(letters)]).toEqual([name, ['en', 'uk', 'fa']]);
});

it('says the same in each language, without shouting and with places that are filled', () => {
  for (const [name, letters] of Object.entries(SHIPPED_TEMPLATES)) {
    const all = Object.values(letters);
    for (const { subject, title = '', text, button = '' } of all) {
      const words = [subject, title, text, button].join('\n');
      expect([name, words.match(/[!！]/)]).toEqual([name, null]);
      for (const [, place] of words.matchAll(/\{(\w+)\}/g)) expect(PLACES).toContain(place);
      // A name and a date may be missing: they stand in brackets.
      expect([name, words.replaceAll(/\[[^\]]*\]/g, '')]).toEqual([
        name,
        expect.not.stringMatching(/\{(name|date)\}/),
      ]);
      expect([name, subject.length < 60]).toEqual([name, true]);
    }
    const shape = all.map(({ text, button }) => [text.split('\n\n').length, button !== undefined]);
    expect([name, new Set(shape.map(String)).size]).toEqual([name, 1]);
  }
});

it('keeps the published JSON Schema as it is generated', () => {
  const file = new URL('../../../json/sequences.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(makeSequencesJsonSchema())),
  );
});
