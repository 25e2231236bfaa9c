import type { Host } from './Host.js';
import { startShop } from './shop/startShop.js';

startShop(window as Host);
