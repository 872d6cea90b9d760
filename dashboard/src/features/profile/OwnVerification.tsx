import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Part } from '../../ui/Part.tsx';
import { VerificationBadge } from '../platform/badges.tsx';
import { isRenewable } from '../workshops/renewable.ts';

/** Whether Workbay has checked a person's documents, and how to ask for it. */
export function OwnVerification() {
  const { t } = useTranslation();
  const { lastDay } = useFormat();
  const { data } = api.useQuery('get', '/v1/me/verification', {});
  const ask = useChange(() => workbay.profile.requestVerification(), {
    said: () => t('workshops.verificationAsked'),
  });
  if (!data) return null;
  const { state, until, reason, waiting } = data;
  return (
    <Part title={t('workshops.verificationTitle')} text={t('profile.verificationText')}>
      <Group gap="sm">
        <VerificationBadge state={state} />
        {until && <Text size="sm">{t('workshops.verifiedUntil', { date: lastDay(until) })}</Text>}
      </Group>
      {state === 'verified' && waiting && <Text size="sm">{t('workshops.renewalAsked')}</Text>}
      {reason && <Alert color="orange">{reason}</Alert>}
      {isRenewable(data) && (
        <Button
          variant="default"
          w="fit-content"
          loading={ask.isPending}
          onClick={() => ask.mutate(undefined)}
        >
          {t(until ? 'workshops.verificationRenew' : 'workshops.verificationAsk')}
        </Button>
      )}
    </Part>
  );
}
