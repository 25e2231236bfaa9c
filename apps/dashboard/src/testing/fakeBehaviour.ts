import type { Funnel } from '../api/Funnel.js';
import type { Lead, LeadDetail } from '../api/Lead.js';
import type { SavedView } from '../api/SavedView.js';
import type { Segment } from '../api/Segment.js';
import type { Sequence } from '../api/Sequence.js';
import type { Stage } from '../api/Stage.js';
import type { Task } from '../api/Task.js';
import type { Timeline, TimelineEntry } from '../api/Timeline.js';
import { json, problem } from './answers.js';

/** What the fake server knows beside leads. */
export interface FakeBehaviour {
  views: SavedView[];
  segments: Segment[];
  sequences: Sequence[];
  /** Ids of leads by the segment that they are in. */
  members: Record<string, string[]>;
  tasks: Task[];
  timeline: TimelineEntry[];
  leftOut: Timeline['leftOut'];
  funnel: Funnel;
  /** The path at which the next rule is refused. */
  refusedPath: string | undefined;
}

/** Entries of a timeline on one page. */
const TIMELINE_PAGE = 3;

export const makeBehaviour = (): FakeBehaviour => ({
  views: [],
  segments: [{ id: 'hot-now', rule: { field: 'temperature', is: 'hot' }, members: 12, people: 3 }],
  sequences: [],
  members: {},
  tasks: [],
  timeline: [],
  leftOut: { bot: 0, own: 0 },
  funnel: { by: 'campaign', from: '2026-10-25', to: '2026-11-23', rows: [] },
  refusedPath: undefined,
});

export const makeStage = (given: Partial<Stage> = {}): Stage => ({
  temperature: 'warm',
  qualification: null,
  funnel: 'interest',
  lifecycle: 'lead',
  score: 24,
  trend: 3,
  fit: 10,
  grid: 'C3',
  source: 'search',
  device: 'desktop',
  ...given,
});

export const makeTask = (order: number, given: Partial<Task> = {}): Task => ({
  id: `task-${order}`,
  lead: `0199b0c0-0000-7000-8000-${String(order).padStart(12, '0')}`,
  kind: 'call',
  origin: 'hot',
  note: '',
  dueAt: '2026-11-23T12:00:00.000Z',
  createdAt: '2026-11-23T11:00:00.000Z',
  doneAt: null,
  ...given,
});

export const isMember = (
  { members }: FakeBehaviour,
  segment: string | undefined,
  { id }: Pick<Lead, 'id'>,
): boolean => segment !== undefined && (members[segment]?.includes(id) ?? false);

interface Around {
  behaviour: FakeBehaviour;
  leads: Lead[];
  sites: string[];
  details: Map<string, Partial<LeadDetail>>;
}

/** The answer to a request about behaviour; nothing when it is about something else. */
export function respondBehaviour(
  server: Around,
  method: string,
  url: URL,
  body: RequestInit['body'],
): Response | undefined {
  const { behaviour } = server;
  const [, , kind, id, action] = url.pathname.split('/');
  const sent = body ? JSON.parse(String(body)) : {};
  switch (kind) {
    case 'views':
      return respondViews(behaviour, method, id, sent);
    case 'sequences':
      return json({ site: 'demo', sequences: behaviour.sequences });
    case 'segments':
      return respondSegments(behaviour, method, id, sent, siteOf(server, url));
    case 'tasks':
      return respondTasks(behaviour, method, id, sent, url.searchParams);
    case 'funnel':
      return json({
        ...behaviour.funnel,
        site: siteOf(server, url),
        by: url.searchParams.get('by') ?? 'campaign',
      });
    case 'leads':
      if (action === 'timeline') return respondTimeline(behaviour, url.searchParams);
      return action === 'lifecycle' && id !== undefined ? respondMoved(server, id, sent) : undefined;
    default:
      return undefined;
  }
}

/** Whose it is: without a name the first. */
const siteOf = ({ sites }: Around, url: URL): string | undefined => url.searchParams.get('site') ?? sites[0];

function respondViews(
  behaviour: FakeBehaviour,
  method: string,
  id: string | undefined,
  sent: Omit<SavedView, 'id'>,
): Response {
  if (method === 'GET') return json({ views: behaviour.views });
  if (method === 'DELETE') {
    behaviour.views = behaviour.views.filter((view) => view.id !== id);
    return new Response(null, { status: 204 });
  }
  const view = { id: `view-${behaviour.views.length + 1}`, ...sent };
  behaviour.views = [...behaviour.views, view];
  return json(view);
}

function respondSegments(
  behaviour: FakeBehaviour,
  method: string,
  id = '',
  sent: Pick<Segment, 'name' | 'rule'>,
  site: string | undefined,
): Response {
  const others = behaviour.segments.filter((segment) => segment.id !== id);
  if (method === 'PUT') {
    if (behaviour.refusedPath) return problem(400, 'api/invalid-rule', {}, behaviour.refusedPath);
    behaviour.segments = [...others, { id, members: 0, people: 0, ...sent }];
  }
  if (method === 'DELETE') {
    behaviour.segments = others;
    return new Response(null, { status: 204 });
  }
  return json({ site, segments: behaviour.segments });
}

function respondTasks(
  behaviour: FakeBehaviour,
  method: string,
  id: string | undefined,
  sent: { done?: boolean; dueAt?: string; lead?: string; note?: string; kind?: Task['kind'] },
  query: URLSearchParams,
): Response {
  if (method === 'GET') {
    const isDone = query.get('state') === 'done';
    const lead = query.get('lead');
    const tasks = behaviour.tasks.filter(
      (task) => (task.doneAt !== null) === isDone && (lead === null || task.lead === lead),
    );
    return json({ tasks, next: null });
  }
  if (id === undefined) {
    const task = makeTask(behaviour.tasks.length + 1, { ...(sent as Partial<Task>), origin: 'hand' });
    behaviour.tasks = [...behaviour.tasks, task];
    return json(task);
  }
  behaviour.tasks = behaviour.tasks.map((task) =>
    task.id === id
      ? {
          ...task,
          dueAt: sent.dueAt ?? task.dueAt,
          doneAt: sent.done === undefined ? task.doneAt : sent.done ? '2026-11-23T12:30:00.000Z' : null,
        }
      : task,
  );
  const changed = behaviour.tasks.find((task) => task.id === id);
  return changed ? json(changed) : problem(404, 'http/not-found');
}

function respondTimeline({ timeline, leftOut }: FakeBehaviour, query: URLSearchParams): Response {
  const from = Number(query.get('after')?.split(' ')[1] ?? 0);
  const entries = timeline.slice(from, from + TIMELINE_PAGE);
  const to = from + entries.length;
  return json({ entries, next: to < timeline.length ? `1 ${to}` : null, leftOut });
}

function respondMoved(server: Around, id: string, sent: { to: string; reason: string }): Response {
  const lead = server.leads.find((known) => known.id === id);
  if (!lead) return problem(404, 'http/not-found');
  const stage = { ...(server.details.get(id)?.stage ?? lead.stage ?? makeStage()), lifecycle: sent.to };
  server.details.set(id, { ...server.details.get(id), stage });
  server.behaviour.timeline.unshift({
    type: 'move',
    id: `move-${sent.to}`,
    at: '2026-11-23T12:30:00.000Z',
    to: sent.to,
    reason: sent.reason,
    by: 'admin',
  });
  return json({ ...lead, ...server.details.get(id) });
}
