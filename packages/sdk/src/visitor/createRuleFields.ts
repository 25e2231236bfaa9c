import type { AnswerValue, WireContact, WireLead } from '@lodestone/schema';

/** What rules may ask about beside signals: the campaigns that were answered, which contact fields were left, and answers. */
export interface RuleFields {
  /** A contact is noted by its fields alone: `contact.email: ['yes']`. */
  noteContact(contact: WireContact): void;
  noteLead(lead: WireLead, widget: string | undefined): void;
  /** All values of each, together with those that were kept before. */
  all(kept?: Readonly<Record<string, string[]>>): Record<string, string[]>;
  clear(): void;
}

export function createRuleFields(): RuleFields {
  const fields = new Map<string, Set<string>>();

  function note(name: string, ...values: string[]): void {
    fields.set(name, new Set([...(fields.get(name) ?? []), ...values]));
  }

  function noteContact(contact: WireContact): void {
    for (const [name, value] of Object.entries(contact)) if (value) note(`contact.${name}`, 'yes');
  }

  return {
    noteContact,
    noteLead({ campaign, contact, answers = {} }, widget) {
      note('campaign', campaign);
      if (widget) note('campaign.widget', widget);
      noteContact(contact);
      for (const [name, answer] of Object.entries(answers))
        note(`answers.${name}`, ...[answer as AnswerValue].flat().map(String));
    },
    all(kept = {}) {
      const names = new Set([...Object.keys(kept), ...fields.keys()]);
      return Object.fromEntries(
        [...names].map((name) => [name, [...new Set([...(kept[name] ?? []), ...(fields.get(name) ?? [])])]]),
      );
    },
    clear: () => fields.clear(),
  };
}
