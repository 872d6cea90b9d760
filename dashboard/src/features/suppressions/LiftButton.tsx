import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Suppression } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';

/** For an address that is right after all. */
export function LiftButton({ email, held }: { email: string; held: Suppression[] }) {
  const { t } = useTranslation();
  const mayLift = useCan('invoices:write');
  const [asking, ask] = useDisclosure();
  const lift = useChange(() => workbay.suppressions.lift({ email }), {
    said: () => t('suppressions.lifted', { email }),
    after: ask.close,
  });
  if (!mayLift || !held.every(({ liftable }) => liftable)) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={ask.open}>
        {t('suppressions.lift')}
      </Button>
      <Confirm
        opened={asking}
        onClose={ask.close}
        title={t('suppressions.liftTitle', { email })}
        text={t('suppressions.liftText')}
        action={t('suppressions.lift')}
        change={lift}
        onConfirm={() => lift.mutate(undefined)}
      />
    </>
  );
}
