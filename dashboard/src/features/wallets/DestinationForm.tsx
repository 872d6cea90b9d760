import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';

interface Values {
  kind: 'upi' | 'bank';
  holder: string;
  upiId: string;
  accountNumber: string;
  ifsc: string;
}

/** Where one is paid; who it is proves it anew. */
export function DestinationForm({ userId, onDone }: { userId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: { kind: 'upi', holder: useMe()?.user?.name ?? '', upiId: '', accountNumber: '', ifsc: '' },
    validate: {
      holder: value => (value.trim() ? null : t('common.required')),
      upiId: (value, { kind }) => (kind === 'bank' || value.trim() ? null : t('common.required')),
      accountNumber: (value, { kind }) => (kind === 'upi' || value.trim() ? null : t('common.required')),
      ifsc: (value, { kind }) => (kind === 'upi' || value.trim() ? null : t('common.required')),
    },
  });
  const save = useChange(
    ({ kind, holder, upiId, accountNumber, ifsc }: Values) =>
      workbay.wallets.setDestination(userId, {
        kind,
        holder: holder.trim(),
        ...(kind === 'upi'
          ? { upiId: upiId.trim() }
          : { accountNumber: accountNumber.replaceAll(' ', ''), ifsc: ifsc.trim().toUpperCase() }),
      }),
    { form, said: () => t('common.saved'), after: onDone },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => save.mutate(values))}
      onCancel={onDone}
      save={t('common.save')}
      loading={save.isPending}
    >
      <Text size="sm" c="dimmed">
        {t('pay.whereText')}
      </Text>
      <SegmentedControl
        aria-label={t('pay.where')}
        data={[
          { value: 'upi', label: 'UPI' },
          { value: 'bank', label: t('pay.bank') },
        ]}
        {...form.getInputProps('kind')}
      />
      <TextInput label={t('pay.holder')} maxLength={120} {...form.getInputProps('holder')} />
      {form.values.kind === 'upi' ? (
        <TextInput label={t('pay.upiId')} placeholder="raju@okhdfc" {...form.getInputProps('upiId')} />
      ) : (
        <>
          <TextInput
            label={t('pay.accountNumber')}
            inputMode="numeric"
            maxLength={24}
            {...form.getInputProps('accountNumber')}
          />
          <TextInput label="IFSC" placeholder="HDFC0000007" maxLength={11} {...form.getInputProps('ifsc')} />
        </>
      )}
    </Form>
  );
}
