import { ActionIcon, Menu } from '@mantine/core';
import type { Member } from '@workbay/sdk/schema';
import { CalendarClockIcon, CrownIcon, EllipsisIcon, UserMinusIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { beginSession, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useGivenRoles } from '../roles/useRoles.ts';
import { AvailabilityForm } from './AvailabilityForm.tsx';

/** What can be done with somebody else's membership beside another role. */
export function MemberMenu({ member }: { member: Member }) {
  const { t } = useTranslation();
  const me = useMe();
  const { roles } = useGivenRoles();
  const [asked, setAsked] = useState<'remove' | 'transfer' | 'availability' | null>(null);
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
            <EllipsisIcon size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<CalendarClockIcon size={16} aria-hidden />}
            onClick={() => setAsked('availability')}
          >
            {t('availability.title')}
          </Menu.Item>
          {mayTransfer && (
            <Menu.Item leftSection={<CrownIcon size={16} aria-hidden />} onClick={() => setAsked('transfer')}>
              {t('members.transfer')}
            </Menu.Item>
          )}
          <Menu.Item
            color="red"
            leftSection={<UserMinusIcon size={16} aria-hidden />}
            onClick={() => setAsked('remove')}
          >
            {t('members.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog
        opened={asked === 'availability'}
        onClose={close}
        title={t('availability.of', { name })}
        size="xl"
      >
        <AvailabilityForm memberId={member.id} onDone={close} />
      </Dialog>
      <Confirm
        opened={asked === 'remove'}
        onClose={close}
        title={t('members.removeTitle', { name })}
        text={t('members.removeText')}
        action={t('members.remove')}
        danger
        change={remove}
        onConfirm={() => remove.mutate(undefined)}
      />
      <Confirm
        opened={asked === 'transfer'}
        onClose={close}
        title={t('members.transferTitle', { name })}
        text={t('members.transferText', { name })}
        action={t('members.transfer')}
        danger
        change={transfer}
        onConfirm={() => transfer.mutate(undefined)}
      />
    </>
  );
}
