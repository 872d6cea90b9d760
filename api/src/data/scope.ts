import type { ClientSession } from 'mongodb';
import type { Database } from './connection.ts';

/** Where a read or write happens: in which database, for which tenant, inside which transaction. */
export type DataScope = {
  database: Database;
  tenantId: string | null;
  session?: ClientSession | undefined;
  /** What to do once the change is there for good; dropped when it is rolled back. */
  onCommit?: (() => void)[] | undefined;
};

/** Runs after the running transaction's commit, or at once where there is none. */
export function afterCommit(scope: DataScope, action: () => void): void {
  if (scope.onCommit) scope.onCommit.push(action);
  else action();
}
