import { walkIsolation } from './isolationWalk.ts';
import { bothModes } from './pairs.ts';

// What test mode may see of its live workshop is nothing.
walkIsolation(bothModes('live'));
