import { bothModes, walked } from './pairs.ts';

// The whole walk again: what test mode may see of its live workshop is nothing.
walked.make = bothModes('live');
await import('./isolation.test.ts');
