import { isApiError } from '@workbay/sdk';
import { useSyncExternalStore } from 'react';

/** Tells whoever waits whether the person has confirmed who they are; null while nobody waits. */
let answer: ((confirmed: boolean) => void) | null = null;
const listeners = new Set<() => void>();

function wait(next: typeof answer): void {
  answer = next;
  for (const listener of listeners) listener();
}

/** Does it; where the API first wants to know who is there, asks the person, then does it again. */
export async function withStepUp<Output>(run: () => Promise<Output>): Promise<Output> {
  try {
    return await run();
  } catch (error) {
    if (!isApiError(error, 'step_up_required')) throw error;
    const confirmed = await new Promise<boolean>(wait);
    wait(null);
    if (!confirmed) throw error;
    return run();
  }
}

/** For the dialog that asks. */
export function useStepUp(): ((confirmed: boolean) => void) | null {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => answer,
  );
}
