/** Stands for the visitor of a lead that names none: nobody else's events can be its. A visitor's id has no colon. */
export const lonelyVisitor = (leadId: string): string => `l:${leadId}`;

export const isLonely = (visitor: string): boolean => visitor.startsWith('l:');
