import type { Rule } from '@lodestone/schema';
import { type ApiResult, type Call, has, hasList, sendOf } from './createCall.js';
import type { Funnel, FunnelFilter } from './Funnel.js';
import { isLead, type LeadDetail } from './Lead.js';
import type { SavedView } from './SavedView.js';
import type { Segment } from './Segment.js';
import type { SequenceList } from './Sequence.js';
import type { NewTask, Task, TaskPage, TaskQuery } from './Task.js';
import type { Timeline } from './Timeline.js';
import { toQuery } from './toQuery.js';

/** The segments of a site. */
export interface SegmentList {
  /** Older servers do not tell. */
  site?: string | undefined;
  segments: Segment[];
}

/** What the server knows of behaviour: histories, the funnel, segments, tasks and saved views. Nothing here rejects. */
export interface BehaviourApi {
  /** The newest first. */
  readTimeline(leadId: string, after?: string): Promise<ApiResult<Timeline>>;
  /** Sets the lifecycle by hand. Gives the lead as it is then. */
  move(leadId: string, to: string, reason: string): Promise<ApiResult<LeadDetail>>;
  readFunnel(filter: FunnelFilter): Promise<ApiResult<Funnel>>;
  readSegments(): Promise<ApiResult<SegmentList>>;
  writeSegment(id: string, segment: { name?: string; rule: Rule }): Promise<ApiResult<SegmentList>>;
  removeSegment(id: string): Promise<ApiResult<unknown>>;
  /** Open ones: what is due longest first. */
  readTasks(query: TaskQuery): Promise<ApiResult<TaskPage>>;
  createTask(task: NewTask): Promise<ApiResult<Task>>;
  changeTask(id: string, change: { done?: boolean; dueAt?: string }): Promise<ApiResult<Task>>;
  readSequences(): Promise<ApiResult<SequenceList>>;
  readViews(): Promise<ApiResult<{ views: SavedView[] }>>;
  createView(name: string, query: string): Promise<ApiResult<SavedView>>;
  removeView(id: string): Promise<ApiResult<unknown>>;
}

const anything = (): boolean => true;
const hasId = (body: unknown): boolean => has(body, 'id');
const remove: RequestInit = { method: 'DELETE' };
const idOf = encodeURIComponent;

/** `site`: whose funnel, segments and tasks; without it the server's first, and the tasks of all. */
export function createBehaviourApi(call: Call, site: string | undefined): BehaviourApi {
  const ofSite = toQuery({ site });
  return {
    readTimeline: (leadId, after) =>
      call(`/api/leads/${idOf(leadId)}/timeline${toQuery({ after })}`, hasList('entries')),
    move: (leadId, to, reason) =>
      call(`/api/leads/${idOf(leadId)}/lifecycle`, isLead, sendOf('POST', { to, reason })),
    readFunnel: (filter) => call(`/api/funnel${toQuery({ site, ...filter })}`, hasList('rows')),
    readSegments: () => call(`/api/segments${ofSite}`, hasList('segments')),
    writeSegment: (id, segment) =>
      call(`/api/segments/${idOf(id)}${ofSite}`, hasList('segments'), sendOf('PUT', segment)),
    removeSegment: (id) => call(`/api/segments/${idOf(id)}${ofSite}`, anything, remove),
    readTasks: (query) => call(`/api/tasks${toQuery({ site, ...query })}`, hasList('tasks')),
    createTask: (task) => call('/api/tasks', hasId, sendOf('POST', task)),
    changeTask: (id, change) => call(`/api/tasks/${idOf(id)}`, hasId, sendOf('POST', change)),
    readSequences: () => call(`/api/sequences${ofSite}`, hasList('sequences')),
    readViews: () => call('/api/views', hasList('views')),
    createView: (name, query) => call('/api/views', hasId, sendOf('POST', { name, query })),
    removeView: (id) => call(`/api/views/${idOf(id)}`, anything, remove),
  };
}
