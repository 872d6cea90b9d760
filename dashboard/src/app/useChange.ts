import { useMutation } from '@tanstack/react-query';
import { ConnectionError, isApiError } from '@workbay/sdk';
import i18next from 'i18next';
import { useRef } from 'react';
import { StaysError, wasDismissed } from './dismissed.ts';
import { queryClient } from './entry.ts';
import { loadAllWords } from './i18n.ts';
import { isUnreachable, newKey, type Once, patienceMs } from './once.ts';
import { type FaultTarget, showProblem } from './problems.tsx';
import { begunBy, sayStopped } from './silence.tsx';
import { withStepUp } from './stepUp.ts';
import { notifications } from './toast.ts';
import { useUnsaved } from './unsaved.ts';
import type { Call } from './waitingStore.ts';

interface Options<Input, Output> {
  form?: FaultTarget;
  /** What to tell the person when it worked. */
  said?: (output: Output) => string;
  after?: (output: Output) => void;
  /** Instead of saying so, when somebody else changed the record first. */
  onConflict?: () => Promise<void>;
  /** What is to be sent once there is a network again, where there is none now. */
  later?: (input: Input) => { subject: string; call: Call } | undefined;
  /** After it was kept for then. */
  afterKept?: () => void;
}

/** What is to be kept of a change where it does not get through: as it was when it was made. */
interface Begun {
  subject: string;
  call: Call;
  key: string;
  at: number;
}

/** What a form is at, for its buttons. */
export interface Sending {
  isPending: boolean;
  /** For who no longer wants what was sent, and has no answer yet. */
  stop: () => void;
}

/**
 * A change through the API. Afterwards everything on the page is read again; faults go to the form's fields, and the form is
 * guarded until then. `once` is for what may wait to be sent.
 */
export function useChange<Input, Output>(
  run: (input: Input, once: Once) => Promise<Output>,
  options: Options<Input, Output> = {},
) {
  useUnsaved(options.form);
  // Of several that are under way at once each has its own.
  const begun = useRef(new Map<Input, Begun>());
  const unanswered = useRef(new Set<AbortController>());
  const mutation = useMutation({
    async mutationFn(input: Input) {
      const idempotencyKey = newKey();
      const wanted = options.later?.(input);
      if (wanted) {
        const { isBehind, momentNow } = await import('./waitingStore.ts');
        begun.current.set(input, { ...wanted, key: idempotencyKey, at: momentNow() });
        if (isBehind(wanted.call)) throw new ConnectionError('what was done before is not sent yet');
      }
      const stopper = new AbortController();
      unanswered.current.add(stopper);
      const once = { idempotencyKey, ...(wanted && { timeoutMs: patienceMs }) };
      try {
        return await withStepUp(() => begunBy(stopper.signal, () => run(input, once)));
      } finally {
        unanswered.current.delete(stopper);
      }
    },
    onSettled(_output, _error, input: Input) {
      begun.current.delete(input);
    },
    async onSuccess(output: Output) {
      if (options.said)
        notifications.show({
          color: 'teal',
          message: options.said(output),
        });
      options.form?.resetDirty();
      options.after?.(output);
      await queryClient.invalidateQueries();
    },
    async onError(error: unknown, input: Input) {
      const wanted = begun.current.get(input);
      if (wanted && isUnreachable(error)) {
        const { letWait } = await import('./waitingStore.ts');
        if (await letWait(wanted.key, wanted.subject, wanted.call, wanted.at)) {
          notifications.show({ id: 'kept', color: 'orange', message: i18next.t('waiting.kept') });
          options.form?.resetDirty();
          options.afterKept?.();
          return;
        }
      }
      if (options.onConflict && isApiError(error, 'version_conflict')) await options.onConflict();
      else if (!wasDismissed(error)) {
        await loadAllWords().catch(() => undefined);
        showProblem(error, options.form);
      }
    },
  });
  const stop = () => {
    if (unanswered.current.size === 0) return;
    for (const stopper of unanswered.current) stopper.abort(new StaysError());
    sayStopped();
  };
  return { ...mutation, stop };
}
