import { Badge, Group, Stack, Text } from '@mantine/core';
import type { Member } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan, useMe } from '../../app/session.ts';
import { Empty } from '../../ui/Empty.tsx';
import { PersonAvatar } from '../../ui/PersonAvatar.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { useRoles } from '../roles/useRoles.ts';
import { MemberMenu } from './MemberMenu.tsx';
import { RoleSelect } from './RoleSelect.tsx';

export function Members() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const mayChange = useCan('members:write');
  const { nameOf } = useRoles();
  const pages = api.useInfiniteQuery('get', '/v1/members', { params: { query: { limit: 50 } } }, byCursor);
  const columns: Column<Member>[] = [
    { label: t('common.name'), render: member => <Person member={member} /> },
    {
      label: t('members.role'),
      render: member => (mayChange ? <RoleSelect member={member} /> : nameOf(member.role)),
    },
    { label: t('members.joined'), render: member => date(member.createdAt), wideOnly: true },
  ];
  const actions: Column<Member> = {
    label: t('common.actions'),
    right: true,
    render: member => <MemberMenu member={member} />,
  };
  return (
    <Records
      label={t('members.people')}
      pages={pages}
      columns={mayChange ? [...columns, actions] : columns}
      empty={<Empty title={t('common.nothingFound')} />}
    />
  );
}

function Person({ member }: { member: Member }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Group gap="sm" wrap="nowrap">
      <PersonAvatar size={32} name={member.name} photo={member.photoUrl} />
      <Stack gap={0} miw={0}>
        <Text span inherit fw={560}>
          {member.name}
          {member.userId === me?.user?.id && ` (${t('members.you')})`}
        </Text>
        {member.verified && (
          <Badge color="green" size="xs" w="fit-content">
            {t('workshops.verification.verified')}
          </Badge>
        )}
        <Text span size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {member.email}
        </Text>
      </Stack>
    </Group>
  );
}
