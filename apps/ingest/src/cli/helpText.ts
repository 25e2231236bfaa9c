import { OPTION_TABLE, type OptionRow } from './optionTable.js';

/** What `--help` prints. */
export function helpText(): string {
  const rows: [string, string][] = Object.values<OptionRow>(OPTION_TABLE).map((row) => [
    [row.flag && `--${row.flag}${row.value ? ` ${row.value}` : ''}`, row.env].filter(Boolean).join(', '),
    row.text,
  ]);
  rows.push(['--help', 'this text'], ['--version', 'the version']);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
  return `Lodestone ingestion server\n\nUsage: lodestone-ingest [options]\n\n${lines.join('\n')}\n`;
}
