import { SegmentedControl, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { minorUnits } from '@workbay/sdk/money';
import type { PlatformDispute } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { typedMoney } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { platformBay } from './platformSession.ts';

const outcomes = ['for_customer', 'for_workshop'] as const;
type Outcome = (typeof outcomes)[number];

interface Values {
  outcome: Outcome;
  refund: number | '';
  reason: string;
}

/** For whom, why, and what of the deposit goes back. */
export function DecideDispute({ one, onDone }: { one: PlatformDispute; onDone: () => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const { dispute, refundable, currency } = one;
  const form = useForm<Values>({
    initialValues: { outcome: 'for_customer', refund: '', reason: '' },
    validate: { reason: value => (value.trim() ? null : t('common.required')) },
  });
  const decide = useChange(
    ({ outcome, refund, reason }: Values) =>
      platformBay.platform.decideDispute(dispute.id, {
        outcome,
        reason,
        ...(refund && outcome === 'for_customer'
          ? { refund: Math.round(refund * minorUnits(currency)) }
          : {}),
      }),
    { form, said: () => t('common.saved'), after: onDone },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => decide.mutate(values))}
      onCancel={onDone}
      save={t('platform.decide')}
      change={decide}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('platform.decide')}
        data={outcomes.map(value => ({ value, label: t(`disputes.outcomes.${value}`) }))}
        value={form.values.outcome}
        onChange={value => form.setFieldValue('outcome', value)}
      />
      {refundable > 0 && form.values.outcome === 'for_customer' && (
        <MoneyInput
          label={t('platform.refund')}
          description={t('platform.refundable', { amount: money(refundable, currency) })}
          {...typedMoney(currency)}
          max={refundable / minorUnits(currency)}
          {...form.getInputProps('refund')}
        />
      )}
      <Textarea
        label={t('platform.reason')}
        description={t('platform.decideDisputeText')}
        autosize
        minRows={3}
        maxLength={1000}
        {...form.getInputProps('reason')}
      />
    </Form>
  );
}
