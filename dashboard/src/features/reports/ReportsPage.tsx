import { Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useInIndia, useYearStart } from '../../app/home.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { Hours } from '../timeEntries/Hours.tsx';
import { Figures } from './Figures.tsx';
import { chosen, type Days, type Preset, presets, unitOf } from './periods.ts';
import { Revenue } from './Revenue.tsx';
import { Services, Technicians } from './Shares.tsx';
import { Taxes } from './Taxes.tsx';

export default function ReportsPage() {
  const { t } = useTranslation();
  const { today, day } = useFormat();
  const [state, setState] = useUrlState('period', 'from', 'to');
  const { preset, fromDay, toDay } = chosen(state, today(), useYearStart());
  const abroad = !useInIndia();
  return (
    <Page
      title={t('reports.title')}
      text={t('reports.text', { from: day(fromDay), to: day(toDay) })}
      actions={
        <ExportMenu
          sheets={[
            { sheet: { list: 'report-months', fromDay, toDay }, label: t('reports.revenue') },
            { sheet: { list: 'report-services', fromDay, toDay }, label: t('reports.services') },
            { sheet: { list: 'report-technicians', fromDay, toDay }, label: t('reports.technicians') },
            ...(abroad
              ? [{ sheet: { list: 'report-taxes' as const, fromDay, toDay }, label: t('taxReport.title') }]
              : []),
          ]}
        />
      }
    >
      <Group align="flex-end" gap="sm">
        <Select<Preset>
          label={t('reports.period')}
          w={190}
          allowDeselect={false}
          value={preset}
          onChange={value =>
            value &&
            setState({
              period: value,
              from: value === 'custom' ? fromDay : '',
              to: value === 'custom' ? toDay : '',
            })
          }
          data={presets.map(value => ({ value, label: t(`reports.presets.${value}`) }))}
        />
        {preset === 'custom' && (
          <>
            <DayInput
              label={t('reports.from')}
              value={fromDay}
              onChange={from => from && setState({ from })}
            />
            <DayInput label={t('reports.to')} value={toDay} onChange={to => to && setState({ to })} />
          </>
        )}
      </Group>
      <Reports fromDay={fromDay} toDay={toDay} />
    </Page>
  );
}

function Reports(days: Days) {
  const by = unitOf(days);
  const { data, error, refetch } = api.useQuery('get', '/v1/reports', { params: { query: { ...days, by } } });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack>
      <Figures report={data} />
      <Revenue report={data} />
      <Taxes {...days} />
      <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
        <Services {...days} />
        <Technicians {...days} />
        <Hours {...days} />
      </SimpleGrid>
    </Stack>
  );
}
