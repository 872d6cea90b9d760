import { useMutation } from '@tanstack/react-query';
import { ConnectionError, isApiError } from '@workbay/sdk';
import i18next from 'i18next';
import { useRef } from 'react';
import { StaysError, wasDismissed } from './dismissed.ts';
import { queryClient } from './entry.ts';
import { loadAllWords } from './i18n.ts';
import { isUnreachable, newKey, type Once, patienceMs } from './once.ts';
import { type FaultTarget, showProblem } from './problems.tsx';
import { begunBy, isUnanswered, sayStopped } from './silence.tsx';
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
  onConflict?: (stopped: AbortSignal) => Promise<void>;
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
 * guarded until then. `once` is for what may wait to be sent, and for what is sent after another answer.
 */
export function useChange<Input, Output>(
  run: (input: Input, once: Once) => Promise<Output>,
  options: Options<Input, Output> = {},
) {
  useUnsaved(options.form);
  // Of several that are under way at once each has its own.
  const begun = useRef(new Map<Input, Begun>());
  const sent = useRef(new Map<Input, { stopper: AbortController; answered: boolean }>());
  const mutation = useMutation({
    async mutationFn(input: Input) {
      const asked = { stopper: new AbortController(), answered: false };
      sent.current.set(input, asked);
      const idempotencyKey = newKey();
      const wanted = options.later?.(input);
      if (wanted) {
        const { isBehind, momentNow } = await import('./waitingStore.ts');
        begun.current.set(input, { ...wanted, key: idempotencyKey, at: momentNow() });
        if (isBehind(wanted.call)) throw new ConnectionError('what was done before is not sent yet');
      }
      const { signal } = asked.stopper;
      const once = { signal, ...(wanted && { idempotencyKey, timeoutMs: patienceMs }) };
      try {
        return await withStepUp(() => begunBy(signal, () => run(input, once)));
      } finally {
        asked.answered = true;
      }
    },
    onSettled(_output, _error, input: Input) {
      begun.current.delete(input);
      sent.current.delete(input);
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
      const stopped = sent.current.get(input)?.stopper.signal;
      if (options.onConflict && stopped && isApiError(error, 'version_conflict'))
        await options.onConflict(stopped);
      else if (!wasDismissed(error)) {
        await loadAllWords().catch(() => undefined);
        showProblem(error, options.form);
      }
    },
  });
  const stop = () => {
    const all = [...sent.current.values()];
    const waitedFor = all.filter(({ answered }) => !answered);
    const once = waitedFor.every(({ stopper }) => isUnanswered(stopper.signal));
    for (const { stopper } of all) stopper.abort(new StaysError());
    if (waitedFor.length === 0) return;
    sayStopped(once);
    void queryClient.invalidateQueries();
  };
  return { ...mutation, stop };
}
