import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Payment } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ShareButton } from '../sharing/ShareButton.tsx';
import { documentsOf } from './payment.ts';
import { useConfirmLimit } from './useConfirmLimit.ts';

/** Confirm or reject, for those who may, while the payment waits; then its receipt. */
export function SettlePayment({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const may = useCan('payments:confirm');
  const limit = useConfirmLimit();
  const mayShare = useCan('payments:write');
  const [rejecting, ask] = useDisclosure();
  const confirm = useChange(() => workbay.payments.confirm(payment.id), {
    said: () => t('payments.confirmed', { amount: money(payment.amount) }),
  });
  const reject = useChange((reason: string) => workbay.payments.reject(payment.id, { reason }), {
    said: () => t('payments.rejected'),
    after: ask.close,
  });
  if (payment.kind === 'receipt' && payment.status === 'confirmed' && mayShare)
    return (
      <Group justify="flex-end" className="above">
        <ShareButton
          label={t('sharing.receipt')}
          size="xs"
          resourceId={payment.id}
          customerId={payment.customer.id}
          name={`${t('sharing.receipt')} ${documentsOf(payment)}`}
          pdf={() => workbay.payments.receipt(payment.id)}
        />
      </Group>
    );
  if (!may || payment.status !== 'recorded') return null;
  if (payment.amount > limit)
    return (
      <Text size="xs" c="dimmed">
        {t('payments.aboveLimit')}
      </Text>
    );
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap" className="above">
      <Button size="xs" variant="default" onClick={ask.open}>
        {t('payments.reject')}
      </Button>
      <Button size="xs" loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
        {t('payments.confirm')}
      </Button>
      <Confirm
        opened={rejecting}
        onClose={ask.close}
        title={t('payments.rejectTitle')}
        text={t('payments.rejectText')}
        action={t('payments.reject')}
        reason={{ label: t('payments.reason'), required: true }}
        danger
        change={reject}
        onConfirm={reason => reject.mutate(reason)}
      />
    </Group>
  );
}
