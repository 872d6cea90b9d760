import { readFileSync } from 'node:fs';
import { calledFile, contract } from './contract.ts';

/** Fails when there is an operation that no test of the run called. */
const called = new Set(readFileSync(calledFile, 'utf8').split('\n'));
const { operations } = await contract;
const missing = operations
  .filter(({ operationId }) => !called.has(operationId))
  .map(({ operationId }) => operationId);
if (missing.length > 0) {
  console.error(`No test had a successful answer of: ${missing.join(', ')}`);
  process.exit(1);
}
