import type { WireContact } from '@lodestone/schema';

export const TASK_KINDS = ['call', 'reminder'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** A planned call or a reminder about one lead. Times are ISO 8601. */
export interface Task {
  id: string;
  lead: string;
  kind: TaskKind;
  /** `hot`, `callback` or `hand`. */
  origin: string;
  note: string;
  dueAt: string;
  createdAt: string;
  doneAt: string | null;
  /** Of the lead; older servers do not tell it. */
  contact?: WireContact | undefined;
}

export interface TaskPage {
  tasks: Task[];
  next: string | null;
}

export interface NewTask {
  lead: string;
  kind: TaskKind;
  note: string;
  dueAt: string;
}

export interface TaskQuery {
  state?: 'open' | 'done' | undefined;
  lead?: string | undefined;
  after?: string | undefined;
  limit?: number | undefined;
}
