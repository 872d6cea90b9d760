import { Badge, Code, Group, Stack, Text } from '@mantine/core';
import type { WebhookAttempt } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useOutcome } from './outcome.ts';

/** One attempt in a line, which opens to what was sent and what came back. */
export function Attempt({ attempt, open }: { attempt: WebhookAttempt; open: boolean }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const outcome = useOutcome();
  return (
    <details open={open}>
      <summary style={{ cursor: 'pointer', padding: '0.35rem 0' }}>
        <Group
          component="span"
          display="inline-flex"
          gap="xs"
          maw="calc(100% - 1.5rem)"
          style={{ verticalAlign: 'middle' }}
        >
          <Badge component="span" color={attempt.error ? 'red' : 'green'}>
            {attempt.error ? t('webhooks.status.failed') : t('webhooks.status.delivered')}
          </Badge>
          <span>{outcome(attempt)}</span>
          <Text span size="sm" c="dimmed">
            {time(attempt.at)}
            {attempt.manual && ` · ${t('webhooks.manual')}`}
          </Text>
        </Group>
      </summary>
      <Stack gap="xs" pt={4} pb="sm">
        <Block
          label={t('webhooks.request')}
          text={headersIn(attempt.requestHeaders, `POST ${attempt.url}`)}
        />
        {attempt.status !== null && (
          <Block
            label={t('webhooks.response')}
            text={[headersIn(attempt.responseHeaders, `${attempt.status}`), attempt.responseBody]
              .filter(Boolean)
              .join('\n\n')}
          />
        )}
      </Stack>
    </details>
  );
}

function Block({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={2}>
        {label}
      </Text>
      <Code
        block
        tabIndex={0}
        style={{ maxHeight: '16rem', overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {text}
      </Code>
    </div>
  );
}

const headersIn = (headers: Record<string, string>, first: string): string =>
  [first, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join('\n');
