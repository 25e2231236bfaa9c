import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Manifest {
  modules: { declarations: Declaration[]; exports: { name: string; declaration: { name: string } }[] }[];
}
interface Declaration {
  name: string;
  tagName: string;
  attributes: { name: string }[];
  events: { name: string; type: { text: string } }[];
}

const root = join(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

it('tells editors by the manifest what the elements have: tags, attributes, and events that exist', () => {
  const { modules }: Manifest = JSON.parse(textOf('custom-elements.json'));
  const declarations = modules.flatMap((module) => module.declarations);
  const types = textOf('src/widgets/elements.ts');
  const events = [...textOf('../core/src/events/events.ts').matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(
    ([, name]) => name,
  );
  const mapped = [...types.matchAll(/'(lodestone-\w+)': (\w+);/g)].map(([, tag, name]) => [tag, name]);
  expect(declarations.map(({ tagName, name }) => [tagName, name])).toEqual(mapped);
  expect(modules.flatMap(({ exports }) => exports.map((own) => [own.name, own.declaration.name]))).toEqual(
    mapped,
  );
  for (const { name, attributes, events: own } of declarations) {
    const line =
      types.split('\n').find((_, index, lines) => lines[index + 1]?.includes(`type ${name} `)) ?? '';
    for (const attribute of attributes) expect(line, `${name}: ${attribute.name}`).toContain(attribute.name);
    for (const event of own) {
      const [, known = ''] = /^lodestone:(.+)$/.exec(event.name) ?? [];
      expect(events, event.name).toContain(known);
      expect(event.type.text).toBe(`CustomEvent<EventDetails['${known}']>`);
    }
  }
});
