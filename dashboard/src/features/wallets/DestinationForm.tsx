import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useInIndia } from '../../app/home.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { filled, present } from '../../ui/present.ts';

interface Values {
  kind: 'upi' | 'bank';
  holder: string;
  upiId: string;
  accountNumber: string;
  ifsc: string;
  iban: string;
  bic: string;
}

/** Where one is paid; who it is proves it anew. */
export function DestinationForm({ userId, onDone }: { userId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const inIndia = useInIndia();
  const form = useForm<Values>({
    initialValues: {
      kind: inIndia ? 'upi' : 'bank',
      holder: useMe()?.user?.name ?? '',
      upiId: '',
      accountNumber: '',
      ifsc: '',
      iban: '',
      bic: '',
    },
    validate: {
      holder: value => (value.trim() ? null : t('common.required')),
      upiId: (value, { kind }) => (kind === 'bank' || value.trim() ? null : t('common.required')),
      accountNumber: (value, { kind, iban }) =>
        kind === 'upi' || iban.trim() || value.trim() ? null : t('common.required'),
      ifsc: (value, { kind }) => (kind === 'upi' || !inIndia || value.trim() ? null : t('common.required')),
    },
  });
  const save = useChange(
    ({ kind, holder, upiId, accountNumber, ifsc, iban, bic }: Values) =>
      workbay.wallets.setDestination(userId, {
        kind,
        holder: holder.trim(),
        ...(kind === 'upi'
          ? { upiId: upiId.trim() }
          : present({
              accountNumber: filled(accountNumber.replaceAll(' ', '')),
              ifsc: filled(ifsc.toUpperCase()),
              iban: filled(iban.toUpperCase()),
              bic: filled(bic.toUpperCase()),
            })),
      }),
    { form, said: () => t('common.saved'), after: onDone },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => save.mutate(values))}
      onCancel={onDone}
      save={t('common.save')}
      change={save}
    >
      <Text size="sm" c="dimmed">
        {t('pay.whereText')}
      </Text>
      {inIndia && (
        <SegmentedControl
          aria-label={t('pay.where')}
          data={[
            { value: 'upi', label: 'UPI' },
            { value: 'bank', label: t('pay.bank') },
          ]}
          {...form.getInputProps('kind')}
        />
      )}
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
          {inIndia ? (
            <TextInput
              label="IFSC"
              placeholder="HDFC0000007"
              maxLength={11}
              {...form.getInputProps('ifsc')}
            />
          ) : (
            <>
              <TextInput label="IBAN" maxLength={42} {...form.getInputProps('iban')} />
              <TextInput label="BIC / SWIFT" maxLength={11} {...form.getInputProps('bic')} />
            </>
          )}
        </>
      )}
    </Form>
  );
}
