import type { ClientSession } from 'mongodb';
import type { Database } from './connection.ts';
import type { TrailScope } from './trail.ts';

/** Where a read or write happens: in which database, for which tenant, inside which transaction. */
export type DataScope = TrailScope & {
  database: Database;
  tenantId: string | null;
  session?: ClientSession | undefined;
  /** The user who is shown the jobs given to them and what belongs to those, where their role sees no more. */
  onlyJobsOf?: string | null | undefined;
  /** Tells the time of what is written; the real one where it is left out. The demo's year of trade needs another. */
  clock?: (() => Date) | undefined;
  /** Tells no event and no notification of each change: an import tells of all its rows by one. */
  quiet?: boolean | undefined;
  /** What to do once the change is there for good; dropped when it is rolled back. */
  onCommit?: (() => void)[] | undefined;
};

/** Runs after the running transaction's commit, or at once where there is none. */
export function afterCommit(scope: DataScope, action: () => void): void {
  if (scope.onCommit) scope.onCommit.push(action);
  else action();
}

/** The same scope without the bounds of who asks, for what follows from their change beyond what they see. */
export function unbounded<S extends DataScope>(scope: S): S {
  return { ...scope, onlyJobsOf: null };
}

/** The same scope in that tenant, as nobody of it: what somebody from outside does there by a link or a booking of theirs. */
export function asNobodyOf<S extends DataScope>(scope: S, tenantId: string) {
  return { ...scope, tenantId, principal: null, onlyJobsOf: null };
}

/** When what is happening in this scope happens. */
export function nowOf(scope: Pick<DataScope, 'clock'>): Date {
  return scope.clock?.() ?? new Date();
}
