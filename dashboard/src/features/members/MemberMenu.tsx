import { ActionIcon, Menu } from '@mantine/core';
import { IconCrown, IconDots, IconUserMinus } from '@tabler/icons-react';
import type { Member } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { beginSession, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { useGivenRoles } from '../roles/useRoles.ts';

/** What can be done with somebody else's membership beside another role. */
export function MemberMenu({ member }: { member: Member }) {
  const { t } = useTranslation();
  const me = useMe();
  const { roles } = useGivenRoles();
  const [asked, setAsked] = useState<'remove' | 'transfer' | null>(null);
  const close = () => setAsked(null);
  const { name } = member;
  const remove = useChange(() => workbay.members.remove(member.id), {
    said: () => t('members.removed', { name }),
    after: close,
  });
  const transfer = useChange(() => workbay.members.transferOwnership(member.id), {
    said: () => t('members.transferred', { name }),
    after: session => {
      close();
      beginSession(session);
    },
  });
  const mayRemove = roles.some(({ id }) => id === member.role);
  const mayTransfer = me?.role === 'owner' && member.role !== 'owner';
  if (member.userId === me?.user?.id || !mayRemove) return null;
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('members.more', { name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayTransfer && (
            <Menu.Item leftSection={<IconCrown size={16} aria-hidden />} onClick={() => setAsked('transfer')}>
              {t('members.transfer')}
            </Menu.Item>
          )}
          <Menu.Item
            color="red"
            leftSection={<IconUserMinus size={16} aria-hidden />}
            onClick={() => setAsked('remove')}
          >
            {t('members.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={asked === 'remove'}
        onClose={close}
        title={t('members.removeTitle', { name })}
        text={t('members.removeText')}
        action={t('members.remove')}
        danger
        loading={remove.isPending}
        onConfirm={() => remove.mutate(undefined)}
      />
      <Confirm
        opened={asked === 'transfer'}
        onClose={close}
        title={t('members.transferTitle', { name })}
        text={t('members.transferText', { name })}
        action={t('members.transfer')}
        danger
        loading={transfer.isPending}
        onConfirm={() => transfer.mutate(undefined)}
      />
    </>
  );
}
