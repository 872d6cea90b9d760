import { useRef } from 'react';
import type { Once } from '../../app/once.ts';
import { useChange } from '../../app/useChange.ts';
import type { Call } from '../../app/waitingStore.ts';
import { useDraft } from '../../ui/useDraft.ts';

/** Words that are saved when their field is left; without a network they wait, and that is saved too. */
export function useWords(
  stored: string | null,
  save: (words: string | null, once: Once) => Promise<unknown>,
  later: (words: string | null) => { subject: string; call: Call },
) {
  const kept = useRef(false);
  const change = useChange(save, {
    later,
    afterKept: () => {
      kept.current = true;
    },
  });
  return useDraft(stored ?? '', async text => {
    kept.current = false;
    await change.mutateAsync(text || null).catch((error: unknown) => {
      if (!kept.current) throw error;
    });
  });
}
