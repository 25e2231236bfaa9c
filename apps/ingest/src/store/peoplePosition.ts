/** Up to where people were found: the last lead and the last event that were looked at. */
export interface PeoplePosition {
  leadId: string;
  seq: number;
}

/** Reads a cursor's text; before there were events it was the lead's id alone. */
export function parsePosition(text: string): PeoplePosition {
  const [leadId = '', seq] = text.split(' ');
  return { leadId, seq: Number(seq ?? 0) };
}

export const toPosition = ({ leadId, seq }: PeoplePosition): string => `${leadId} ${seq}`;
