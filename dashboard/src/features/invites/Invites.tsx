import { Badge, Button, Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Invite } from '@workbay/sdk/schema';
import { UserPlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useRoles } from '../roles/useRoles.ts';
import { InviteActions } from './InviteActions.tsx';
import { NewInvite } from './NewInvite.tsx';

const colors = { open: 'green', used: 'gray', expired: 'gray', revoked: 'red' };

export function Invites() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { nameOf } = useRoles();
  const [adding, add] = useDisclosure();
  const pages = api.useInfiniteQuery('get', '/v1/invites', { params: { query: { limit: 20 } } }, byCursor);
  const columns: Column<Invite>[] = [
    { label: t('common.email'), render: invite => invite.email ?? t('invites.forAnyone') },
    { label: t('members.role'), render: invite => nameOf(invite.role) },
    {
      label: t('common.status'),
      render: invite => <Badge color={colors[invite.status]}>{t(`invites.status.${invite.status}`)}</Badge>,
    },
    { label: t('invites.uses'), render: invite => `${invite.uses} / ${invite.maxUses}`, wideOnly: true },
    { label: t('invites.expires'), render: invite => date(invite.expiresAt), wideOnly: true },
    { label: t('common.actions'), right: true, render: invite => <InviteActions invite={invite} /> },
  ];
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>{t('invites.title')}</Title>
        <Button leftSection={<UserPlusIcon size={16} aria-hidden />} onClick={add.open}>
          {t('invites.new')}
        </Button>
      </Group>
      <Records
        label={t('invites.title')}
        pages={pages}
        columns={columns}
        empty={<Empty icon={UserPlusIcon} title={t('invites.empty')} text={t('invites.emptyText')} />}
      />
      <Dialog opened={adding} onClose={add.close} title={t('invites.new')}>
        <NewInvite onDone={add.close} />
      </Dialog>
    </>
  );
}
