import type { Host } from './Host.js';
import { startConsent } from './startConsent.js';

startConsent(window as Host);
