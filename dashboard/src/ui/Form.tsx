import { Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { Sending } from '../app/useChange.ts';
import { FormButtons } from './FormButtons.tsx';

interface Props {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onCancel: () => void;
  save: string;
  /** None where it is done at once. */
  change?: Sending | undefined;
  children: ReactNode;
}

/** Fields and their buttons. It can stand in a dialog that another form opened; only this one is sent. */
export function Form({ onSubmit, onCancel, save, change, children }: Props) {
  return (
    <form
      noValidate
      onSubmit={event => {
        event.stopPropagation();
        onSubmit(event);
      }}
    >
      <Stack gap="sm">{children}</Stack>
      <FormButtons onCancel={onCancel} save={save} change={change} />
    </form>
  );
}
