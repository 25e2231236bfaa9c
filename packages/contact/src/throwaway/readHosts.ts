/** Reads a list of hosts that is written one ending a line: `com first second …`. */
export function readHosts(text: string): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const line of text.split('\n')) {
    const [ending = '', ...names] = line.split(' ');
    for (const name of names) hosts.add(`${name}.${ending}`);
  }
  return hosts;
}
