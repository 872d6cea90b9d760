import { afterCommit, type DataScope } from './scope.ts';

type Listener = () => void;

/** Tells this process's workers, once a change is committed, that there is something for them. */
export function signal() {
  const listeners = new Set<Listener>();
  return {
    /** Returns how to stop. */
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    raise(scope: DataScope): void {
      afterCommit(scope, () => {
        for (const listener of listeners) listener();
      });
    },
  };
}
