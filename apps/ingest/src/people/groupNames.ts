/**
 * Which of the names that were given with one shared contact mean one person: each name with the name of its group.
 * A name whose words all stand in a longer one is that one shortened ("Olena" of "Olena Koval"), and an empty one is
 * anybody; but where two longer names could be meant, it is nobody's and stays alone.
 * The answer depends on the set of names only. Names are those of `nameKey`.
 */
export function groupNames(names: Iterable<string>): Map<string, string> {
  const words = new Map([...new Set(names)].map((name) => [name, name === '' ? [] : name.split(' ')]));
  const longest = [...words.keys()].filter((name) => longerOf(name, words).length === 0);
  const groups = new Map<string, string>();
  for (const name of words.keys()) {
    const [only, ...others] = longerOf(name, words).filter((longer) => longest.includes(longer));
    groups.set(name, only !== undefined && others.length === 0 ? only : name);
  }
  return groups;
}

/** The other names that hold all words of this one. */
function longerOf(name: string, words: ReadonlyMap<string, readonly string[]>): string[] {
  const own = words.get(name) ?? [];
  return [...words]
    .filter(
      ([other, theirs]) =>
        theirs.length > own.length && other !== name && own.every((word) => theirs.includes(word)),
    )
    .map(([other]) => other);
}
