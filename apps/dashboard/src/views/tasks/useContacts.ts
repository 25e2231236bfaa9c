import type { WireContact } from '@lodestone/schema';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lead } from '../../api/Lead.js';
import type { Task } from '../../api/Task.js';
import { useEnvironment } from '../../Environment.js';

/**
 * Whom tasks are about: as the task tells it, else a lead that is at hand, else each lead is read once. What cannot be read
 * stays unnamed; its page says why.
 */
export function useContacts(
  tasks: readonly Task[],
  known: readonly Lead[],
): (task: Task) => WireContact | undefined {
  const { api } = useEnvironment();
  const [read, setRead] = useState<Readonly<Record<string, WireContact>>>({});
  const asked = useRef(new Set<string>());
  const contactOf = ({ contact, lead }: Task): WireContact | undefined =>
    contact ?? known.find(({ id }) => id === lead)?.contact ?? read[lead];
  const missing = tasks.filter((task) => !contactOf(task)).map(({ lead }) => lead);
  useEffect(() => {
    for (const id of missing) {
      if (asked.current.has(id)) continue;
      asked.current.add(id);
      void api.readLead(id).then((result) => {
        if (result.ok) setRead((before) => ({ ...before, [id]: result.value.contact }));
      });
    }
  }, [api, missing.join(' ')]);
  return contactOf;
}
