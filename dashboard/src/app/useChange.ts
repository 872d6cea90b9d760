import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { isApiError } from '@workbay/sdk';
import i18next from 'i18next';
import { queryClient } from './api.ts';
import { wasDismissed } from './dismissed.ts';
import { type FaultTarget, showProblem } from './problems.tsx';
import { withStepUp } from './stepUp.ts';
import { useUnsaved } from './unsaved.ts';

interface Options<Output> {
  form?: FaultTarget;
  /** What to tell the person when it worked. */
  said?: (output: Output) => string;
  after?: (output: Output) => void;
  /** Instead of saying so, when somebody else changed the record first. */
  onConflict?: () => Promise<void>;
}

/** A change through the API. Afterwards everything on the page is read again; faults go to the form's fields, and the form is guarded until then. */
export function useChange<Input, Output>(
  run: (input: Input) => Promise<Output>,
  options: Options<Output> = {},
) {
  useUnsaved(options.form);
  return useMutation({
    mutationFn: (input: Input) => withStepUp(() => run(input)),
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
    async onError(error: unknown) {
      if (options.onConflict && isApiError(error, 'version_conflict')) await options.onConflict();
      else if (!wasDismissed(error)) showProblem(error, options.form);
    },
  });
}
