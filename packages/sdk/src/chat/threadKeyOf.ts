/** Where the secret of this device's conversation stands, from its first message on. Contract: "What may be stored". */
export const threadKeyOf = (site: string): string => `lodestone:${site}:chat`;
