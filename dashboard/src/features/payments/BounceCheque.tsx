import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Payment } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { useConfirmLimit } from './useConfirmLimit.ts';

/** For a cheque that counted and then came back. */
export function BounceCheque({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const may = useConfirmLimit() >= payment.amount;
  const [asking, ask] = useDisclosure();
  const bounce = useChange((reason: string) => workbay.payments.bounce(payment.id, { reason }), {
    said: () => t('payments.bounced'),
    after: ask.close,
  });
  if (!may || payment.method !== 'cheque' || payment.status !== 'confirmed') return null;
  return (
    <div className="above">
      <Button size="xs" variant="default" onClick={ask.open}>
        {t('payments.bounce')}
      </Button>
      <Confirm
        opened={asking}
        onClose={ask.close}
        title={t('payments.bounceTitle')}
        text={t('payments.bounceText')}
        action={t('payments.bounce')}
        reason={{ label: t('payments.reason'), required: true }}
        danger
        change={bounce}
        onConfirm={reason => bounce.mutate(reason)}
      />
    </div>
  );
}
