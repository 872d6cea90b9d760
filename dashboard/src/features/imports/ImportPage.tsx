import { Stack, Text } from '@mantine/core';
import type { Import } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Columns } from './Columns.tsx';
import { Faults } from './Faults.tsx';
import { ImportStatus } from './ImportStatus.tsx';
import { Outcome } from './Outcome.tsx';
import { Underway } from './Underway.tsx';

const working: Import['status'][] = ['checking', 'importing', 'undoing'];

export default function ImportPage() {
  const { t } = useTranslation();
  const { importId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/imports/{importId}', {
    params: { path: { importId } },
  });
  const parent = { to: '/imports', label: t('imports.title') };
  return (
    <Page
      title={data?.fileName ?? t('imports.one')}
      beside={data && <ImportStatus status={data.status} />}
      text={data && <About one={data} />}
      parent={parent}
    >
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!error && !data && <Loading />}
      {data && <Step key={data.id} one={data} />}
    </Page>
  );
}

function About({ one }: { one: Import }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const rows = t('imports.rowsOf', { count: one.rows, number: number(one.rows) });
  return <Text c="dimmed">{`${t(`imports.kinds.${one.kind}`)} · ${rows}`}</Text>;
}

/** What there is to do or to see now. */
function Step({ one }: { one: Import }) {
  const [changing, setChanging] = useState(false);
  if (one.status === 'mapping' || (one.status === 'checked' && changing))
    return <Columns key={one.version} one={one} onChecked={() => setChanging(false)} />;
  if (working.includes(one.status)) return <Underway one={one} />;
  return (
    <Stack gap="lg">
      <Outcome one={one} onChange={() => setChanging(true)} />
      {one.faults > 0 && <Faults one={one} />}
    </Stack>
  );
}
