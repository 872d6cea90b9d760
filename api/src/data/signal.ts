import { afterCommit, type DataScope } from './scope.ts';

/** Tells this process's workers, once a change is committed, that there is something for them, or what it is. */
export function signal<T = void>() {
  type Listener = (what: T) => void;
  const listeners = new Set<Listener>();
  return {
    /** Returns how to stop. */
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    raise(scope: DataScope, what: T): void {
      afterCommit(scope, () => {
        for (const listener of listeners) listener(what);
      });
    },
  };
}
