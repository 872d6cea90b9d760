import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Advance, AdvanceMove } from '@workbay/sdk/schema';
import { PlusIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Section } from '../../ui/Section.tsx';
import { useConfirmLimit } from '../payments/useConfirmLimit.ts';
import { ShareButton } from '../sharing/ShareButton.tsx';
import { RefundAdvance } from './RefundAdvance.tsx';
import { TakeAdvance } from './TakeAdvance.tsx';

/** The advances of a job or a customer, with a way to take one while that makes sense. */
export function Advances({
  by,
  mayTake,
}: {
  by: { jobId: string } | { customerId: string };
  mayTake: boolean;
}) {
  const { t } = useTranslation();
  const sees = useCan('payments:read');
  const able = useConfirmLimit() > 0 && mayTake;
  const [taking, take] = useDisclosure();
  const { data } = api.useQuery(
    'get',
    '/v1/advances',
    { params: { query: { ...by, limit: 20 } } },
    { enabled: sees },
  );
  if (!sees || (!able && !data?.data.length)) return null;
  return (
    <Section
      title={t('advances.title')}
      actions={
        able && (
          <Button
            size="xs"
            variant="light"
            leftSection={<PlusIcon size={14} aria-hidden />}
            onClick={take.open}
          >
            {t('advances.take')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        {data?.data.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('advances.none')}
          </Text>
        )}
        {data?.data.map(advance => (
          <AdvanceRow key={advance.id} advance={advance} />
        ))}
      </Stack>
      <Dialog opened={taking} onClose={take.close} title={t('advances.take')}>
        <TakeAdvance by={by} onClose={take.close} />
      </Dialog>
    </Section>
  );
}

function AdvanceRow({ advance }: { advance: Advance }) {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const mayShare = useCan('payments:write');
  const limit = useConfirmLimit();
  const mayRefund = limit > 0 && advance.left > 0;
  const [refunding, refund] = useDisclosure();
  const [again, setAgain] = useState<AdvanceMove>();
  const fates = advance.moves.map(({ kind, number, amount }) =>
    t(`advances.${kind}`, { number, amount: money(amount) }),
  );
  const failed = advance.moves.filter(({ failure, takenBack }) => failure !== null && takenBack === null);
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Text size="sm" fw={560}>
          {money(advance.amount)} · {advance.number}
        </Text>
        <Text size="xs" c="dimmed">
          {[
            day(advance.issuedOn),
            t(`payments.methods.${advance.method}`),
            ...(advance.left > 0 ? [t('advances.left', { amount: money(advance.left) })] : []),
            ...fates,
          ].join(' · ')}
        </Text>
      </div>
      <Group gap="xs">
        {mayRefund && (
          <Button size="xs" variant="default" onClick={refund.open}>
            {t('advances.refund')}
          </Button>
        )}
        {mayShare && (
          <ShareButton
            label={t('advances.voucher')}
            size="xs"
            resourceId={advance.id}
            customerId={advance.customer.id}
            name={advance.number}
            pdf={() => workbay.advances.voucher(advance.id)}
          />
        )}
      </Group>
      {failed.map(move => (
        <Alert key={move.id} variant="light" color="orange" w="100%" py="xs">
          <Group justify="space-between" gap="xs">
            <Text size="sm" flex="1 1 220px">
              {t('advances.notArrived', {
                amount: money(move.amount),
                number: move.number,
                reason: move.failure,
              })}
            </Text>
            {limit >= move.amount && (
              <Button size="xs" variant="default" onClick={() => setAgain(move)}>
                {t('advances.refundAgain')}
              </Button>
            )}
          </Group>
        </Alert>
      ))}
      <Dialog opened={refunding} onClose={refund.close} title={t('advances.refundTitle')}>
        <RefundAdvance advance={advance} onClose={refund.close} />
      </Dialog>
      <Dialog
        opened={again !== undefined}
        onClose={() => setAgain(undefined)}
        title={t('advances.refundAgain')}
      >
        <RefundAdvance advance={advance} failed={again} onClose={() => setAgain(undefined)} />
      </Dialog>
    </Group>
  );
}
