import { Badge, Button, Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import type { Invite } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { NewInvite } from './NewInvite.tsx';

const colors = { open: 'green', used: 'gray', expired: 'gray', revoked: 'red' };

export function Invites() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const mayChange = useCan('members:write');
  const [adding, add] = useDisclosure();
  const pages = api.useInfiniteQuery('get', '/v1/invites', { params: { query: { limit: 20 } } }, byCursor);
  const revoke = useChange((invite: Invite) => workbay.invites.revoke(invite.id), {
    said: () => t('invites.revoked'),
  });
  const columns: Column<Invite>[] = [
    { label: t('common.email'), render: invite => invite.email ?? t('invites.forAnyone') },
    { label: t('members.role'), render: invite => t(`roles.${invite.role}`) },
    {
      label: t('common.status'),
      render: invite => <Badge color={colors[invite.status]}>{t(`invites.status.${invite.status}`)}</Badge>,
    },
    { label: t('invites.uses'), render: invite => `${invite.uses} / ${invite.maxUses}`, wideOnly: true },
    { label: t('invites.expires'), render: invite => date(invite.expiresAt), wideOnly: true },
    ...(mayChange
      ? [
          {
            label: t('common.actions'),
            right: true,
            render: (invite: Invite) =>
              invite.status === 'open' && (
                <Button
                  size="xs"
                  variant="default"
                  loading={revoke.isPending && revoke.variables.id === invite.id}
                  onClick={() => revoke.mutate(invite)}
                >
                  {t('invites.revoke')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>{t('invites.title')}</Title>
        {mayChange && (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={add.open}>
            {t('invites.new')}
          </Button>
        )}
      </Group>
      <Records
        label={t('invites.title')}
        pages={pages}
        columns={columns}
        empty={<Empty icon={IconUserPlus} title={t('invites.empty')} text={t('invites.emptyText')} />}
      />
      <Dialog opened={adding} onClose={add.close} title={t('invites.new')}>
        <NewInvite onDone={add.close} />
      </Dialog>
    </>
  );
}
