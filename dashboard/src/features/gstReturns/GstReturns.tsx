import { Paper, SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { Cmp08 } from './Cmp08.tsx';
import { GstReturn } from './GstReturn.tsx';
import { Gstr3b } from './Gstr3b.tsx';

const forms = ['GSTR-1', 'GSTR-3B'] as const;

/** The returns of the workshop, by how it is registered. */
export function GstReturns() {
  const { t } = useTranslation();
  const [state, setState] = useUrlState('form');
  const { data: workshop, error, refetch } = api.useQuery('get', '/v1/workshop', {});
  if (!workshop) return error ? <Broken error={error} retry={() => refetch()} /> : <Loading />;
  if (workshop.gstin === null)
    return (
      <Paper>
        <Empty title={t('gstReturns.none')} text={t('gstReturns.noneText')} />
      </Paper>
    );
  if (workshop.gstScheme === 'composition') return <Cmp08 />;
  const form = forms.find(one => one === state.form) ?? 'GSTR-1';
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('gstReturns.form')}
        size="xs"
        w="fit-content"
        value={form}
        onChange={value => setState({ form: value === 'GSTR-1' ? '' : value })}
        data={[...forms]}
      />
      {form === 'GSTR-1' ? <GstReturn /> : <Gstr3b />}
    </Stack>
  );
}
