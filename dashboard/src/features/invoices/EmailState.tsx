import { Alert, Badge, Group, Stack, Text } from '@mantine/core';
import type { Invoice, InvoiceEmail } from '@workbay/sdk/schema';
import { MailXIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { LiftButton } from '../suppressions/LiftButton.tsx';
import { useHeld } from '../suppressions/useHeld.ts';

const colors = {
  sent: 'gray',
  delayed: 'yellow',
  delivered: 'green',
  failed: 'red',
  bounced: 'red',
  complained: 'red',
} as const;

/** To whom the invoice was mailed last, and what became of it. */
export function EmailState({ invoice: { sentAt, sentTo, email } }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  if (!sentAt || !sentTo) return null;
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('invoices.sentInfo', { email: sentTo, date: time(sentAt) })}
      </Text>
      {email && <EmailBadge status={email.status} />}
    </Group>
  );
}

function EmailBadge({ status }: Pick<InvoiceEmail, 'status'>) {
  const { t } = useTranslation();
  return (
    <Badge size="sm" color={colors[status]}>
      {t(`invoices.email.${status}`)}
    </Badge>
  );
}

/** The same, for a row of a list. */
export function EmailCell({ mailed: { sentTo, email } }: { mailed: Pick<Invoice, 'sentTo' | 'email'> }) {
  if (!email) return null;
  const reason = email.status === 'delivered' ? null : email.reason;
  return (
    <Stack gap={2} align="flex-start">
      <EmailBadge status={email.status} />
      {[sentTo, reason].map(
        line =>
          line && (
            <Text key={line} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {line}
            </Text>
          ),
      )}
    </Stack>
  );
}

/** What to do where the mail did not arrive. */
export function EmailTrouble({ invoice: { sentTo, email } }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const held = useHeld(sentTo);
  if (!email || email.status === 'sent' || email.status === 'delivered') return null;
  return (
    <Alert
      color={colors[email.status]}
      icon={<MailXIcon size={18} aria-hidden />}
      title={t(`invoices.email.${email.status}`)}
    >
      {t(`invoices.emailTrouble.${email.status}`, { email: sentTo ?? '' })}
      {email.reason && (
        <Text size="sm" mt={4} style={{ overflowWrap: 'anywhere' }}>
          {t('invoices.emailReason', { reason: email.reason })}
        </Text>
      )}
      {sentTo && held.length > 0 && (
        <Group mt="xs">
          <LiftButton email={sentTo} held={held} />
        </Group>
      )}
    </Alert>
  );
}
