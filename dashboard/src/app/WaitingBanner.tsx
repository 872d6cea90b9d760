import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CloudOffIcon } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/Banner.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useFormat } from './format.ts';
import { explain } from './problems.tsx';
import { keepDashboard } from './release.tsx';
import { useOffline } from './seen.ts';
import { useMe } from './session.ts';
import { useChange } from './useChange.ts';
import { keepSending, tryAgain } from './waiting.ts';
import { discard, useWaiting, type Waiting } from './waitingStore.ts';

/** Says when what is shown may be old, and what waits to be sent or was refused. */
export default function WaitingBanner() {
  const { t } = useTranslation();
  const offline = useOffline();
  const waiting = useWaiting();
  const [opened, { open, close }] = useDisclosure();
  const key = useMe()?.workshop?.id;
  useEffect(() => (key ? keepSending() : undefined), [key]);
  useEffect(() => {
    // The page itself comes first.
    const timer = setTimeout(() => keepDashboard().catch(() => undefined), 3000);
    return () => clearTimeout(timer);
  }, []);
  const refused = waiting.filter(entry => entry.refused).length;
  if (!offline && waiting.length === 0) return null;
  return (
    <div role="status">
      <Banner
        label={t('waiting.title')}
        colour={refused > 0 ? 'red' : 'orange'}
        icon={CloudOffIcon}
        text={[
          offline && t('waiting.offline'),
          waiting.length > refused && t('waiting.count', { count: waiting.length - refused }),
          refused > 0 && t('waiting.refused', { count: refused }),
        ]
          .filter(Boolean)
          .join(' ')}
      >
        {waiting.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={open}>
            {t('waiting.show')}
          </Button>
        )}
      </Banner>
      <Dialog opened={opened && waiting.length > 0} onClose={close} title={t('waiting.title')}>
        <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
          {waiting.map(entry => (
            <Entry key={entry.key} entry={entry} />
          ))}
        </Stack>
      </Dialog>
    </div>
  );
}

function Entry({ entry }: { entry: Waiting }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const again = useChange(() => tryAgain(entry));
  const drop = useChange(() => discard(entry));
  const { refused, at } = entry;
  const what = useWhat(entry);
  return (
    <li>
      <Text fw={560}>{what}</Text>
      <Text size="sm" c="dimmed">
        {time(new Date(at).toISOString())}
      </Text>
      {refused && (
        <Text size="sm" c="var(--workbay-owed)">
          {explain({ code: refused.code, title: refused.text })}
        </Text>
      )}
      <Group gap="xs" mt={6}>
        {refused && (
          <Button size="compact-sm" loading={again.isPending} onClick={() => again.mutate()}>
            {t('waiting.again')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={drop.isPending}
          disabled={again.isPending}
          onClick={() => drop.mutate()}
          aria-label={t('waiting.discardNamed', { what })}
        >
          {t('waiting.discard')}
        </Button>
      </Group>
    </li>
  );
}

/** What was done, as one says it. */
function useWhat({ call, subject }: Waiting): string {
  const { t } = useTranslation();
  if (call.do === 'changeStatus')
    return t('waiting.changeStatus', { subject, status: t(`jobs.status.${call.status}`) });
  if (call.do !== 'checkPoint') return t(`waiting.${call.do}`, { subject });
  const { result, note } = call.found;
  if (result === undefined) return t('waiting.notePoint', { subject, note: note ?? '' });
  return t('waiting.checkPoint', { subject, result: t(`inspections.results.${result ?? 'unchecked'}`) });
}
