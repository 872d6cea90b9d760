import { Badge, Button, Group, Stack, Title } from '@mantine/core';
import type { Payout } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useMembers } from '../members/useMembers.ts';
import { PayForm } from './PayForm.tsx';

const colors = {
  requested: 'orange',
  approved: 'brand',
  paid: 'teal',
  rejected: 'red',
  cancelled: 'gray',
} as const;

/** One's own payouts, or those of all. */
export function Payouts({ all }: { all: boolean }) {
  const { t } = useTranslation();
  const { money, time } = useFormat();
  const { nameOf } = useMembers();
  const [paying, setPaying] = useState<Payout | null>(null);
  const [rejecting, setRejecting] = useState<Payout | null>(null);
  const pages = api.useInfiniteQuery('get', '/v1/payouts', { params: { query: { limit: 20 } } }, byCursor);
  const reject = useChange(
    ({ id, reason }: { id: string; reason: string }) => workbay.payouts.reject(id, { reason }),
    { said: () => t('pay.rejected'), after: () => setRejecting(null) },
  );
  const columns: Column<Payout>[] = [
    { label: t('common.date'), render: payout => time(payout.createdAt) },
    ...(all
      ? [{ label: t('pay.who'), render: ({ userId }: Payout) => nameOf(userId) ?? t('pay.former') }]
      : []),
    {
      label: t('pay.where'),
      render: payout => payout.destination?.shown ?? t('pay.nowhere'),
      wideOnly: true,
    },
    {
      label: t('pay.status'),
      render: payout => (
        <Badge color={colors[payout.status]} variant="light" title={payout.reason ?? payout.reference ?? ''}>
          {t(`pay.statuses.${payout.status}`)}
        </Badge>
      ),
    },
    { label: t('common.amount'), render: payout => money(payout.amount), right: true, beside: true },
    {
      label: t('pay.actions'),
      render: payout => (
        <Actions payout={payout} onPay={() => setPaying(payout)} onReject={() => setRejecting(payout)} />
      ),
      right: true,
    },
  ];
  return (
    <Stack component="section" aria-label={t('pay.payouts')} gap="sm">
      <Title order={2}>{t('pay.payouts')}</Title>
      <Records
        label={t('pay.payouts')}
        pages={pages}
        columns={columns}
        empty={<Empty title={t('pay.noPayouts')} text={t('pay.noPayoutsText')} />}
      />
      <Dialog opened={paying !== null} onClose={() => setPaying(null)} title={t('pay.payTitle')}>
        {paying && <PayForm payout={paying} onDone={() => setPaying(null)} />}
      </Dialog>
      <Confirm
        opened={rejecting !== null}
        onClose={() => setRejecting(null)}
        title={t('pay.rejectTitle')}
        text={t('pay.rejectText')}
        action={t('pay.reject')}
        reason={{ label: t('pay.reason'), required: true }}
        danger
        change={reject}
        onConfirm={reason => rejecting && reject.mutate({ id: rejecting.id, reason })}
      />
    </Stack>
  );
}

function Actions({ payout, onPay, onReject }: { payout: Payout; onPay: () => void; onReject: () => void }) {
  const { t } = useTranslation();
  const { id, status, userId } = payout;
  const own = useMe()?.user?.id === userId;
  const mayApprove = useCan('members:write') && !own;
  const mayPay = useCan('ledger:write') && !own;
  const approve = useChange(() => workbay.payouts.approve(id), { said: () => t('pay.approved') });
  const cancel = useChange(() => workbay.payouts.cancel(id), { said: () => t('pay.cancelled') });
  const open = status === 'requested' || status === 'approved';
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {own && status === 'requested' && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={cancel.isPending}
          onClick={() => cancel.mutate(undefined)}
        >
          {t('pay.takeBack')}
        </Button>
      )}
      {mayApprove && open && (
        <Button size="compact-sm" variant="default" onClick={onReject}>
          {t('pay.reject')}
        </Button>
      )}
      {mayApprove && status === 'requested' && (
        <Button size="compact-sm" loading={approve.isPending} onClick={() => approve.mutate(undefined)}>
          {t('pay.approve')}
        </Button>
      )}
      {mayPay && status === 'approved' && (
        <Button size="compact-sm" onClick={onPay}>
          {t('pay.markPaid')}
        </Button>
      )}
    </Group>
  );
}
