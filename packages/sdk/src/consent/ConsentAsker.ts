import type { ConsentPurposes } from '@lodestone/core';
import type { BrowserPorts } from '../browser/createBrowserPorts.js';

/** Asks one source of consent; tells every answer until the client ends. */
export type ConsentAsker = (ports: BrowserPorts, tell: (purposes: Partial<ConsentPurposes>) => void) => void;
