import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fromMinor, toMinor } from '../../app/home.ts';
import type { Sending } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';

interface Values {
  amount: number | '';
  reason: string;
}

interface Props {
  /** In minor units, as are those that are passed on. */
  amount: number;
  /** Without it the amount can be negative. */
  most?: number;
  /** Whether it needs a word of why. */
  reasoned?: boolean;
  save: string;
  change: Sending;
  onCancel: () => void;
  onSave: (values: { amount: number; reason: string }) => void;
}

/** An amount, and why. */
export function AmountForm({ amount, most, reasoned = false, save, change, onCancel, onSave }: Props) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: { amount: amount === 0 ? '' : fromMinor(amount), reason: '' },
    validate: {
      amount: value => (value ? null : t('common.required')),
      reason: value => (reasoned && !value.trim() ? t('common.required') : null),
    },
  });
  return (
    <Form
      onSubmit={form.onSubmit(values =>
        onSave({ amount: toMinor(values.amount) ?? 0, reason: values.reason.trim() }),
      )}
      onCancel={onCancel}
      save={save}
      change={change}
    >
      <MoneyInput
        data-autofocus
        {...(most === undefined ? { allowNegative: true, min: -10_000_000 } : { max: fromMinor(most) })}
        {...form.getInputProps('amount')}
      />
      {reasoned && (
        <Textarea
          label={t('pay.reason')}
          description={t('pay.reasonHint')}
          maxLength={200}
          autosize
          {...form.getInputProps('reason')}
        />
      )}
    </Form>
  );
}
