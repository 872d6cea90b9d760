import { randomUUID } from 'node:crypto';

const name = `test-${process.env.VITEST_POOL_ID ?? '0'}-${randomUUID().slice(0, 8)}`;

/** The database of the test file that asks: no other file, worker or run has the same. */
export function testDatabaseName(): string {
  return name;
}
