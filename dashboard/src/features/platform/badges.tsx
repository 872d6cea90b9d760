import { Badge, Group } from '@mantine/core';
import type { PlatformUser, Workshop } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

const colors = { unverified: 'gray', pending: 'orange', verified: 'green', rejected: 'red' };

export function VerificationBadge({ state }: { state: Workshop['verification'] }) {
  const { t } = useTranslation();
  return <Badge color={colors[state]}>{t(`workshops.verification.${state}`)}</Badge>;
}

export function BlockedBadge({ blocked }: { blocked: PlatformUser['blocked'] }) {
  const { t } = useTranslation();
  return blocked ? <Badge color="red">{t('platform.blocked')}</Badge> : null;
}

export function States({
  of: { verification, blocked },
}: {
  of: { verification: Workshop['verification']; blocked: PlatformUser['blocked'] };
}) {
  return (
    <Group gap={6} component="span">
      <VerificationBadge state={verification} />
      <BlockedBadge blocked={blocked} />
    </Group>
  );
}
