import { Avatar, Button, Group, Select, Stack, Text } from '@mantine/core';
import type { Member, Role } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { Invites } from '../invites/Invites.tsx';

const roles = ['owner', 'manager', 'technician'] as const;

export default function TeamPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('members.title')}>
      <Members />
      <Invites />
    </Page>
  );
}

function Members() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const me = useMe();
  const mayChange = useCan('members:write');
  const [leaving, setLeaving] = useState<Member | null>(null);
  const pages = api.useInfiniteQuery('get', '/v1/members', { params: { query: { limit: 50 } } }, byCursor);
  const remove = useChange((member: Member) => workbay.members.remove(member.id), {
    said: () => t('members.removed', { name: leaving?.name ?? '' }),
    after: () => setLeaving(null),
  });
  const columns: Column<Member>[] = [
    {
      label: t('common.name'),
      render: member => (
        <Group gap="sm" wrap="nowrap">
          <Avatar size={32} color="brand" aria-hidden>
            {[...member.name][0]?.toUpperCase()}
          </Avatar>
          <Stack gap={0}>
            <Text span inherit fw={560}>
              {member.name}
              {member.userId === me?.user?.id && ` (${t('members.you')})`}
            </Text>
            <Text span size="xs" c="dimmed">
              {member.email}
            </Text>
          </Stack>
        </Group>
      ),
    },
    {
      label: t('members.role'),
      render: member => (mayChange ? <RoleSelect member={member} /> : t(`roles.${member.role}`)),
    },
    { label: t('members.joined'), render: member => date(member.createdAt), wideOnly: true },
    ...(mayChange
      ? [
          {
            label: t('common.actions'),
            right: true,
            render: (member: Member) =>
              member.userId !== me?.user?.id && (
                <Button size="xs" variant="default" onClick={() => setLeaving(member)}>
                  {t('members.remove')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Records
        label={t('members.people')}
        pages={pages}
        columns={columns}
        empty={<Empty title={t('common.nothingFound')} />}
      />
      <Confirm
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('members.removeTitle', { name: leaving?.name ?? '' })}
        text={t('members.removeText')}
        action={t('members.remove')}
        danger
        loading={remove.isPending}
        onConfirm={() => leaving && remove.mutate(leaving)}
      />
    </>
  );
}

function RoleSelect({ member }: { member: Member }) {
  const { t } = useTranslation();
  const change = useChange(
    (role: Role) => workbay.members.update(member.id, { role }, { ifMatch: member.version }),
    {
      said: changed => t('members.roleChanged', { name: changed.name, role: t(`roles.${changed.role}`) }),
    },
  );
  return (
    <Select
      size="xs"
      w={150}
      aria-label={t('members.changeRole', { name: member.name })}
      value={member.role}
      allowDeselect={false}
      disabled={change.isPending}
      data={roles.map(role => ({ value: role, label: t(`roles.${role}`) }))}
      onChange={value => {
        const role = roles.find(known => known === value);
        if (role && role !== member.role) change.mutate(role);
      }}
    />
  );
}
