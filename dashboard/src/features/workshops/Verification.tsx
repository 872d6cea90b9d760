import { Alert, Button, Group, Text } from '@mantine/core';
import type { Workshop } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Part } from '../../ui/Part.tsx';
import { VerificationBadge } from '../platform/badges.tsx';
import { isRenewable } from './renewable.ts';

/** Whether Workbay has made sure that the workshop is what it says, and how to ask for it. */
export function Verification({ workshop, may }: { workshop: Workshop; may: boolean }) {
  const { t } = useTranslation();
  const { lastDay } = useFormat();
  const { verification, verificationReason, verifiedUntil, renewalAsked } = workshop;
  const ask = useChange(() => workbay.workshops.requestVerification(), {
    said: () => t('workshops.verificationAsked'),
  });
  return (
    <Part title={t('workshops.verificationTitle')} text={t('workshops.verificationText')}>
      <Group gap="sm">
        <VerificationBadge state={verification} />
        <Text size="sm">{t(`workshops.verificationMeans.${verification}`)}</Text>
        {verifiedUntil && (
          <Text size="sm">{t('workshops.verifiedUntil', { date: lastDay(verifiedUntil) })}</Text>
        )}
      </Group>
      {renewalAsked && <Text size="sm">{t('workshops.renewalAsked')}</Text>}
      {verificationReason && <Alert color="orange">{verificationReason}</Alert>}
      {may && isRenewable({ state: verification, until: verifiedUntil, waiting: renewalAsked }) && (
        <Button
          variant="default"
          w="fit-content"
          loading={ask.isPending}
          onClick={() => ask.mutate(undefined)}
        >
          {t(verifiedUntil ? 'workshops.verificationRenew' : 'workshops.verificationAsk')}
        </Button>
      )}
    </Part>
  );
}
