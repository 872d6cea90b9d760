import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { queryClient } from './api.ts';
import { type FaultTarget, showProblem } from './problems.tsx';

interface Options<Output> {
  form?: FaultTarget;
  /** What to tell the person when it worked. */
  said?: (output: Output) => string;
  after?: (output: Output) => void;
}

/** A change through the API. Afterwards everything on the page is read again; faults go to the form's fields. */
export function useChange<Input, Output>(
  run: (input: Input) => Promise<Output>,
  options: Options<Output> = {},
) {
  return useMutation({
    mutationFn: (input: Input) => run(input),
    async onSuccess(output: Output) {
      if (options.said) notifications.show({ color: 'teal', message: options.said(output) });
      options.after?.(output);
      await queryClient.invalidateQueries();
    },
    onError: (error: unknown) => showProblem(error, options.form),
  });
}
