import { Alert, Stack, Text } from '@mantine/core';
import { MailXIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { LiftButton } from './LiftButton.tsx';
import { useHeld } from './useHeld.ts';

/** Why an address gets no more mail, and what to do about it; nothing for one that does. */
export function HeldAddress({ email }: { email: string }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const held = useHeld(email);
  const [first] = held;
  if (!first) return null;
  return (
    <Alert
      color="red"
      icon={<MailXIcon size={18} aria-hidden />}
      title={t(`suppressions.title.${first.cause}`)}
    >
      <Stack gap="xs" align="flex-start">
        <span>{t(`suppressions.text.${first.cause}`, { email, date: date(first.since) })}</span>
        {first.reason && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('invoices.emailReason', { reason: first.reason })}
          </Text>
        )}
        {!first.liftable && <span>{t('problems.email_given_up')}</span>}
        <LiftButton email={email} held={held} />
      </Stack>
    </Alert>
  );
}
