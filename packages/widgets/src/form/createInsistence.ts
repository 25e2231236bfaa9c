/** What a check says that may offer another value for a doubt. */
interface Offer {
  status: string;
  suggestion?: string | undefined;
}

/**
 * The same check for one visitor: who took an offer and typed the first value again meant it, and is not asked about it any
 * more. A value that cannot be a contact at all keeps its offer.
 */
export function createInsistence(check: (value: string) => Offer): (value: string) => Offer {
  const typedBefore = new Map<string, string>();
  const insisted = new Set<string>();
  return (value) => {
    const { status, suggestion } = check(value);
    const typed = typedBefore.get(value);
    if (typed) insisted.add(typed);
    if (status === 'invalid') return { status, suggestion };
    if (!suggestion || insisted.has(value)) return { status };
    typedBefore.set(suggestion, value);
    return { status, suggestion };
  };
}
