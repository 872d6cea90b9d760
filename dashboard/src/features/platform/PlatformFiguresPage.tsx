import { SegmentedControl, SimpleGrid, Table, Text } from '@mantine/core';
import type { PlatformAmount, PlatformDay } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { platformApi } from './platformSession.ts';

const periods = ['7', '30', '90', '366'] as const;
const counts = ['workshops', 'bookings', 'requests'] as const;
const amounts = ['invoiced', 'fees'] as const;

/** What happens in all workshops, by day. */
export default function PlatformFiguresPage() {
  const { t } = useTranslation();
  const { number, shortTime } = useFormat();
  const [days, setDays] = useState<string>('30');
  const { data, error, refetch } = platformApi.useQuery('get', '/v1/platform/figures', {
    params: { query: { days: Number(days) } },
  });
  return (
    <Page
      title={t('platform.figures')}
      text={data?.countedAt ? t('platform.counted', { time: shortTime(data.countedAt) }) : undefined}
    >
      <SegmentedControl
        aria-label={t('platform.period')}
        value={days}
        onChange={setDays}
        data={periods.map(value => ({
          value,
          label: value === '366' ? t('platform.year') : t('platform.days', { count: Number(value) }),
        }))}
      />
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
            <Figure label={t('platform.listed')} values={[number(data.listed)]} />
            <Sums days={data.data} />
          </SimpleGrid>
          {data.data.length > 0 && <Days days={data.data} />}
        </>
      )}
    </Page>
  );
}

function Sums({ days }: { days: PlatformDay[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const written = useAmounts();
  const all = (name: (typeof counts)[number]) => days.reduce((sum, day) => sum + day[name], 0);
  return (
    <>
      {counts.map(name => (
        <Figure key={name} label={t(`platform.sums.${name}`)} values={[number(all(name))]} />
      ))}
      {amounts.map(name => (
        <Figure
          key={name}
          label={t(`platform.sums.${name}`)}
          values={written(days.flatMap(day => day[name]))}
        />
      ))}
    </>
  );
}

function Figure({ label, values }: { label: string; values: string[] }) {
  return (
    <Section title={label}>
      {values.map(value => (
        <Text key={value} fz="xl" fw={700}>
          {value}
        </Text>
      ))}
    </Section>
  );
}

function Days({ days }: { days: PlatformDay[] }) {
  const { t } = useTranslation();
  const { day, number } = useFormat();
  const written = useAmounts();
  return (
    <Section title={t('platform.byDay')}>
      <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table aria-label={t('platform.byDay')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('platform.day')}</Table.Th>
              {[...counts, ...amounts].map(name => (
                <Table.Th key={name} ta="right">
                  {t(`platform.sums.${name}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map(one => (
              <Table.Tr key={one.date}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{day(one.date)}</Table.Td>
                {counts.map(name => (
                  <Table.Td key={name} ta="right">
                    {number(one[name])}
                  </Table.Td>
                ))}
                {amounts.map(name => (
                  <Table.Td key={name} ta="right">
                    {written(one[name]).map(value => (
                      <div key={value}>{value}</div>
                    ))}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

/** Their sum in each currency, as it is written; one nought where there is nothing. */
function useAmounts() {
  const { money } = useFormat();
  return (found: PlatformAmount[]): string[] => {
    const sums = new Map<string, number>();
    for (const { currency, amount } of found) sums.set(currency, (sums.get(currency) ?? 0) + amount);
    return sums.size === 0 ? [money(0)] : [...sums].map(([currency, sum]) => money(sum, currency));
  };
}
