type Purpose = 'functional' | 'analytics' | 'marketing';
export type Choice = Record<Purpose, boolean>;
export const PURPOSES: readonly Purpose[] = ['functional', 'analytics', 'marketing'];

/** The pasted tag's function, before load and after it. */
export type Call = (command: string, ...args: unknown[]) => unknown;

/** A window that the tag is on, or will be. */
export type Host = Window &
  typeof globalThis & { lodestone?: Call & { q?: unknown[]; stage?: () => unknown } };
