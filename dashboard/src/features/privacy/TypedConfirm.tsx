import { Code, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';

interface Props<Output> {
  opened: boolean;
  onClose: () => void;
  title: string;
  lines: string[];
  /** What has to be typed, and under which name the API takes it. */
  typed: { field: 'email' | 'slug'; label: string; value: string };
  action: string;
  run: (typed: string) => Promise<Output>;
  after: (output: Output) => void;
}

/** Asks to type a word before something that cannot be undone. */
export function TypedConfirm<Output>(props: Props<Output>) {
  const { opened, onClose, title, lines, typed, action, run, after } = props;
  const { t } = useTranslation();
  const form = useForm<{ email: string; slug: string }>({
    initialValues: { email: '', slug: '' },
    validate: {
      [typed.field]: (value: string) => (value.trim() === typed.value ? null : t('faults.not_the_same')),
    },
  });
  const change = useChange((value: string) => run(value), { form, after });
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <form noValidate onSubmit={form.onSubmit(values => change.mutate(values[typed.field]))}>
        <Stack>
          {lines.map(line => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
          <TextInput
            label={typed.label}
            description={<Code>{typed.value}</Code>}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            data-autofocus
            {...form.getInputProps(typed.field)}
          />
          <FormButtons save={action} danger change={change} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
