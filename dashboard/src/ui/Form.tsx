import { Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { FormButtons } from './FormButtons.tsx';

interface Props {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onCancel: () => void;
  save: string;
  loading: boolean;
  children: ReactNode;
}

/** Fields and their buttons. It can stand in a dialog that another form opened; only this one is sent. */
export function Form({ onSubmit, onCancel, save, loading, children }: Props) {
  return (
    <form
      noValidate
      onSubmit={event => {
        event.stopPropagation();
        onSubmit(event);
      }}
    >
      <Stack gap="sm">{children}</Stack>
      <FormButtons onCancel={onCancel} save={save} loading={loading} />
    </form>
  );
}
