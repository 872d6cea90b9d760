import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { toMinor } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';

/** Those that one may write to; the others move with documents. */
const writable = ['cash', 'bank', 'expenses', 'capital', 'cash_difference'] as const;
const gst = [
  'cgst_payable',
  'sgst_payable',
  'igst_payable',
  'cgst_input',
  'sgst_input',
  'igst_input',
] as const;
const otherTax = ['tax_payable', 'tax_input'] as const;
type Writable = (typeof writable | typeof gst | typeof otherTax)[number];

interface Values {
  postedOn: string | null;
  debited: Writable;
  credited: Writable;
  amount: number | '';
  narration: string;
}

export function PostEntry({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('ledger.post')}>
      <EntryForm onClose={onClose} />
    </Dialog>
  );
}

function EntryForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const { data: workshop } = api.useQuery('get', '/v1/workshop', {});
  const form = useForm<Values>({
    initialValues: { postedOn: today(), debited: 'expenses', credited: 'cash', amount: '', narration: '' },
    validate: {
      postedOn: value => (value ? null : t('common.required')),
      amount: value => (value ? null : t('common.required')),
      narration: filledIn(t),
      credited: (value, { debited }) => (value === debited ? t('ledger.sameAccount') : null),
    },
  });
  const post = useChange(
    ({ postedOn, debited, credited, amount, narration }: Values) =>
      workbay.ledger.postEntry({
        postedOn: postedOn ?? today(),
        narration: narration.trim(),
        lines: [
          { account: debited, debit: toMinor(amount) },
          { account: credited, credit: toMinor(amount) },
        ],
      }),
    { form, said: () => t('ledger.posted'), after: onClose },
  );
  const taxes = workshop?.country === 'IN' ? gst : otherTax;
  const accounts = [...writable, ...taxes].map(value => ({ value, label: t(`ledger.accounts.${value}`) }));
  return (
    <Form
      onSubmit={form.onSubmit(values => post.mutate(values))}
      onCancel={onClose}
      save={t('ledger.post')}
      change={post}
    >
      <TextInput
        label={t('ledger.narration')}
        placeholder={t('ledger.narrationHint')}
        maxLength={300}
        data-autofocus
        {...form.getInputProps('narration')}
      />
      <MoneyInput {...form.getInputProps('amount')} />
      <Select
        label={t('ledger.debited')}
        description={t('ledger.debitedHint')}
        allowDeselect={false}
        data={accounts}
        {...form.getInputProps('debited')}
      />
      <Select
        label={t('ledger.credited')}
        description={t('ledger.creditedHint')}
        allowDeselect={false}
        data={accounts}
        {...form.getInputProps('credited')}
      />
      <DayInput label={t('common.date')} maxDate={today()} {...form.getInputProps('postedOn')} />
    </Form>
  );
}
