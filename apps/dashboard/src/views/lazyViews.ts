import { lazyView } from '../parts/lazyView.js';

/** Views that most visits do not open: each is a file of its own. */
export const FunnelView = lazyView(async () => (await import('./funnel/FunnelView.js')).FunnelView);
export const SegmentsView = lazyView(async () => (await import('./segments/SegmentsView.js')).SegmentsView);
export const SequencesView = lazyView(
  async () => (await import('./sequences/SequencesView.js')).SequencesView,
);
export const ChatView = lazyView(async () => (await import('./chat/ChatView.js')).ChatView);
export const TasksView = lazyView(async () => (await import('./tasks/TasksView.js')).TasksView);
export const LeadDetailView = lazyView(async () => (await import('./lead/LeadDetailView.js')).LeadDetailView);
export const FirstRun = lazyView(async () => (await import('./FirstRun.js')).FirstRun);
