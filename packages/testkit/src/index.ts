export { createFakeTime, type FakeTime } from './createFakeTime.js';
export { createSeededRandom } from './createSeededRandom.js';
export { type FakeWidgetHost, type FakeWidgetHostOptions, fakeWidgetHost } from './fakeWidgetHost.js';
export { makeLeadItem } from './makeLead.js';
