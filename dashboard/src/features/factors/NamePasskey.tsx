import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Once } from '../../app/once.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';

interface Props<Output> {
  name: string;
  save: string;
  run: (name: string, once: Once) => Promise<Output>;
  onDone: (output: Output) => void;
  onCancel: () => void;
}

/** The name by which a person tells their passkeys apart. */
export function NamePasskey<Output>({ name, save, run, onDone, onCancel }: Props<Output>) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name }, validate: { name: filledIn(t) } });
  const change = useChange(({ name: typed }: { name: string }, once) => run(typed.trim(), once), {
    form,
    after: onDone,
  });
  return (
    <form noValidate onSubmit={form.onSubmit(values => change.mutate(values))}>
      <TextInput
        label={t('factors.passkeyName')}
        description={t('factors.passkeyNameText')}
        maxLength={60}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <FormButtons save={save} change={change} onCancel={onCancel} />
    </form>
  );
}
