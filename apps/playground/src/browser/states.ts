import { startStates } from './states/startStates.js';

startStates(document, location);
