import { walkIsolation } from './isolationWalk.ts';
import { twoWorkshops } from './pairs.ts';

walkIsolation(twoWorkshops);
