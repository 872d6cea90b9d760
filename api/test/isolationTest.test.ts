import { bothModes, walked } from './pairs.ts';

// The whole walk again: what the live workshop may see of its test mode is nothing.
walked.make = bothModes('test');
await import('./isolation.test.ts');
