import { useMutation } from '@tanstack/react-query';
import { isApiError } from '@workbay/sdk';
import i18next from 'i18next';
import { useRef } from 'react';
import { wasDismissed } from './dismissed.ts';
import { queryClient } from './entry.ts';
import { loadAllWords } from './i18n.ts';
import { isUnreachable, newKey } from './once.ts';
import { type FaultTarget, showProblem } from './problems.tsx';
import { withStepUp } from './stepUp.ts';
import { notifications } from './toast.ts';
import { useUnsaved } from './unsaved.ts';
import type { Call } from './waiting.ts';

interface Options<Input, Output> {
  form?: FaultTarget;
  /** What to tell the person when it worked. */
  said?: (output: Output) => string;
  after?: (output: Output) => void;
  /** Instead of saying so, when somebody else changed the record first. */
  onConflict?: () => Promise<void>;
  /** What is to be sent once there is a network again, where there is none now. */
  later?: (input: Input) => { subject: string; call: Call };
  /** After it was kept for then. */
  afterKept?: () => void;
}

/**
 * A change through the API. Afterwards everything on the page is read again; faults go to the form's fields, and the form is
 * guarded until then. `once` is for what may wait to be sent: it is the same now and later.
 */
export function useChange<Input, Output>(
  run: (input: Input, once: { idempotencyKey: string }) => Promise<Output>,
  options: Options<Input, Output> = {},
) {
  useUnsaved(options.form);
  // Of several that are under way at once each has its own.
  const keys = useRef(new Map<Input, string>());
  return useMutation({
    mutationFn(input: Input) {
      const idempotencyKey = newKey();
      keys.current.set(input, idempotencyKey);
      return withStepUp(() => run(input, { idempotencyKey }));
    },
    async onSuccess(output: Output) {
      if (options.said)
        notifications.show({
          color: 'teal',
          message: options.said(output),
          closeButtonProps: { 'aria-label': i18next.t('common.close') },
        });
      options.form?.resetDirty();
      options.after?.(output);
      await queryClient.invalidateQueries();
    },
    async onError(error: unknown, input: Input) {
      if (options.later && isUnreachable(error)) {
        const { subject, call } = options.later(input);
        const { letWait } = await import('./waiting.ts');
        if (await letWait(keys.current.get(input) ?? newKey(), subject, call)) {
          notifications.show({ color: 'orange', message: i18next.t('waiting.kept') });
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
}
