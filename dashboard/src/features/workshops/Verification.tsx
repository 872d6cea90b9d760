import { Alert, Button, Group, Text } from '@mantine/core';
import type { Workshop } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Part } from '../../ui/Part.tsx';
import { VerificationBadge } from '../platform/badges.tsx';

/** Whether Workbay has made sure that the workshop is what it says, and how to ask for it. */
export function Verification({ workshop, may }: { workshop: Workshop; may: boolean }) {
  const { t } = useTranslation();
  const { verification, verificationReason } = workshop;
  const ask = useChange(() => workbay.workshops.requestVerification(), {
    said: () => t('workshops.verificationAsked'),
  });
  return (
    <Part title={t('workshops.verificationTitle')} text={t('workshops.verificationText')}>
      <Group gap="sm">
        <VerificationBadge state={verification} />
        <Text size="sm">{t(`workshops.verificationMeans.${verification}`)}</Text>
      </Group>
      {verificationReason && <Alert color="orange">{verificationReason}</Alert>}
      {may && (verification === 'unverified' || verification === 'rejected') && (
        <Button
          variant="default"
          w="fit-content"
          loading={ask.isPending}
          onClick={() => ask.mutate(undefined)}
        >
          {t('workshops.verificationAsk')}
        </Button>
      )}
    </Part>
  );
}
