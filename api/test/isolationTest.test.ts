import { walkIsolation } from './isolationWalk.ts';
import { bothModes } from './pairs.ts';

// What the live workshop may see of its test mode is nothing.
walkIsolation(bothModes('test'));
