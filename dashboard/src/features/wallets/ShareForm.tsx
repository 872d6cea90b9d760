import { SegmentedControl, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Wallet } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { fromMinor, toMinor } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput } from '../../ui/fields.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';

interface Values {
  kind: 'none' | 'percent' | 'per_job';
  percent: number;
  amount: number;
}

function shareOf({ kind, percent, amount }: Values): Wallet['share'] {
  if (kind === 'none') return null;
  return { kind, value: kind === 'percent' ? percent : toMinor(amount) };
}

/** What somebody of the team earns from now on. */
export function ShareForm({
  userId,
  share,
  onDone,
}: {
  userId: string;
  share: Wallet['share'];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: {
      kind: share?.kind ?? 'percent',
      percent: share?.kind === 'percent' ? share.value : 20,
      amount: share?.kind === 'per_job' ? fromMinor(share.value) : 200,
    },
  });
  const save = useChange((values: Values) => workbay.wallets.setShare(userId, { share: shareOf(values) }), {
    form,
    said: () => t('common.saved'),
    after: onDone,
  });
  const { kind } = form.values;
  return (
    <Form
      onSubmit={form.onSubmit(values => save.mutate(values))}
      onCancel={onDone}
      save={t('common.save')}
      change={save}
    >
      <SegmentedControl
        aria-label={t('pay.share')}
        data={(['none', 'percent', 'per_job'] as const).map(value => ({
          value,
          label: t(`pay.shares.${value}`),
        }))}
        fullWidth
        {...form.getInputProps('kind')}
      />
      {kind === 'percent' && (
        <NumberInput
          label={t('pay.percent')}
          min={1}
          max={100}
          suffix="%"
          allowDecimal={false}
          {...form.getInputProps('percent')}
        />
      )}
      {kind === 'per_job' && <MoneyInput min={0.01} {...form.getInputProps('amount')} />}
      <Text size="sm" c="dimmed">
        {t(kind === 'none' ? 'pay.shareNone' : 'pay.shareText')}
      </Text>
    </Form>
  );
}
