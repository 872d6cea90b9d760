import { Anchor, Button, List, Stack, Text } from '@mantine/core';
import type { SampleData, SampleDataRemoval } from '@workbay/sdk/schema';
import { InfoIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Window } from '../../ui/Window.tsx';

const paths = { customer: 'customers', vehicle: 'vehicles', job: 'jobs', estimate: 'estimates' } as const;

type Kept = SampleDataRemoval['kept'];

/** Says that there is sample data, and takes it out with one click. */
export function SampleDataPart({ sampleData }: { sampleData: SampleData | null }) {
  const { t } = useTranslation();
  const isOwner = useCan('workshop:write');
  const [kept, setKept] = useState<Kept>([]);
  const remove = useChange(() => workbay.sampleData.remove(), {
    said: ({ removed }) => t('sampleData.removed', { count: removed }),
    after: removal => setKept(removal.kept),
  });
  return (
    <>
      {sampleData && isOwner && (
        <Banner
          label={t('sampleData.title')}
          colour="yellow"
          icon={InfoIcon}
          text={t('sampleData.isThere', { count: sampleData.jobs })}
        >
          <Button
            size="compact-sm"
            variant="default"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {t('sampleData.remove')}
          </Button>
        </Banner>
      )}
      <KeptRecords kept={kept} onClose={() => setKept([])} />
    </>
  );
}

function KeptRecords({ kept, onClose }: { kept: Kept; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Window opened={kept.length > 0} onClose={onClose} title={t('sampleData.keptTitle')}>
      <Stack>
        <Text size="sm">{t('sampleData.keptText')}</Text>
        <List size="sm" spacing={4}>
          {kept.map(({ id, kind, name, reason }) => (
            <List.Item key={id}>
              <Anchor component={Link} to={`/${paths[kind]}/${id}`} size="sm">
                {t(`sampleData.kind.${kind}`, { name })}
              </Anchor>
              {': '}
              {t(`sampleData.reason.${reason}`)}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Window>
  );
}

/** For who would rather look around first. */
export function AddSampleData() {
  const { t } = useTranslation();
  const add = useChange(() => workbay.sampleData.add(), { said: () => t('sampleData.added') });
  return (
    <Text size="sm" c="dimmed" mt="sm">
      {t('sampleData.offer')}{' '}
      <Button size="compact-sm" variant="light" loading={add.isPending} onClick={() => add.mutate(undefined)}>
        {t('sampleData.add')}
      </Button>
    </Text>
  );
}
