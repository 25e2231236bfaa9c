import type { Host } from './Host.js';
import { startVisitorPage } from './visitor/startVisitorPage.js';

startVisitorPage(window as Host);
