import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { DoorOpenIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { beginSession, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';

/** Ends the person's own place in the workshop; they go on in another of theirs, or in none. */
export function LeaveWorkshop() {
  const { t } = useTranslation();
  const me = useMe();
  const [asking, ask] = useDisclosure();
  const leave = useChange(() => workbay.members.leave(), {
    said: () => t('members.left', { workshop: me?.workshop?.name ?? '' }),
    after: beginSession,
  });
  return (
    <>
      <Button variant="default" leftSection={<DoorOpenIcon size={16} aria-hidden />} onClick={ask.open}>
        {t('members.leave')}
      </Button>
      <Confirm
        opened={asking}
        onClose={ask.close}
        title={t('members.leaveTitle', { workshop: me?.workshop?.name ?? '' })}
        text={t('members.leaveText')}
        action={t('members.leave')}
        danger
        change={leave}
        onConfirm={() => leave.mutate(undefined)}
      />
    </>
  );
}
