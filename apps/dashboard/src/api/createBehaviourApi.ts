import type { Rule } from '@lodestone/schema';
import { type ApiResult, type Call, has, hasList, sendOf } from './createCall.js';
import type { Funnel, FunnelFilter } from './Funnel.js';
import { isLead, type LeadDetail } from './Lead.js';
import type { SavedView } from './SavedView.js';
import type { Segment } from './Segment.js';
import type { NewTask, Task, TaskPage, TaskQuery } from './Task.js';
import type { Timeline } from './Timeline.js';
import { toQuery } from './toQuery.js';

/** What the server knows of behaviour: histories, the funnel, segments, tasks and saved views. Nothing here rejects. */
export interface BehaviourApi {
  /** The newest first. */
  readTimeline(leadId: string, after?: string): Promise<ApiResult<Timeline>>;
  /** Sets the lifecycle by hand. Gives the lead as it is then. */
  move(leadId: string, to: string, reason: string): Promise<ApiResult<LeadDetail>>;
  readFunnel(filter: FunnelFilter): Promise<ApiResult<Funnel>>;
  readSegments(): Promise<ApiResult<{ segments: Segment[] }>>;
  writeSegment(
    id: string,
    segment: { name?: string; rule: Rule },
  ): Promise<ApiResult<{ segments: Segment[] }>>;
  removeSegment(id: string): Promise<ApiResult<unknown>>;
  /** Open ones: what is due longest first. */
  readTasks(query: TaskQuery): Promise<ApiResult<TaskPage>>;
  createTask(task: NewTask): Promise<ApiResult<Task>>;
  changeTask(id: string, change: { done?: boolean; dueAt?: string }): Promise<ApiResult<Task>>;
  readViews(): Promise<ApiResult<{ views: SavedView[] }>>;
  createView(name: string, query: string): Promise<ApiResult<SavedView>>;
  removeView(id: string): Promise<ApiResult<unknown>>;
}

const anything = (): boolean => true;
const hasId = (body: unknown): boolean => has(body, 'id');
const remove: RequestInit = { method: 'DELETE' };
const idOf = encodeURIComponent;

export function createBehaviourApi(call: Call): BehaviourApi {
  return {
    readTimeline: (leadId, after) =>
      call(`/api/leads/${idOf(leadId)}/timeline${toQuery({ after })}`, hasList('entries')),
    move: (leadId, to, reason) =>
      call(`/api/leads/${idOf(leadId)}/lifecycle`, isLead, sendOf('POST', { to, reason })),
    readFunnel: (filter) => call(`/api/funnel${toQuery({ ...filter })}`, hasList('rows')),
    readSegments: () => call('/api/segments', hasList('segments')),
    writeSegment: (id, segment) =>
      call(`/api/segments/${idOf(id)}`, hasList('segments'), sendOf('PUT', segment)),
    removeSegment: (id) => call(`/api/segments/${idOf(id)}`, anything, remove),
    readTasks: (query) => call(`/api/tasks${toQuery({ ...query })}`, hasList('tasks')),
    createTask: (task) => call('/api/tasks', hasId, sendOf('POST', task)),
    changeTask: (id, change) => call(`/api/tasks/${idOf(id)}`, hasId, sendOf('POST', change)),
    readViews: () => call('/api/views', hasList('views')),
    createView: (name, query) => call('/api/views', hasId, sendOf('POST', { name, query })),
    removeView: (id) => call(`/api/views/${idOf(id)}`, anything, remove),
  };
}
