import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CashCount, CashDrawer } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Records } from '../../ui/Records.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { CountCash } from './CountCash.tsx';
import { useDifference } from './useDifference.ts';

/** The cash at the counter: what should be there, and how it was counted before. */
export function CashDrawers() {
  const { t } = useTranslation();
  const { money, time } = useFormat();
  const mayCount = useCan('payments:write');
  const [counting, count] = useDisclosure();
  const should = api.useQuery('get', '/v1/cash-drawers/expected', {});
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/cash-drawers',
    { params: { query: { limit: 20 } } },
    byCursor,
  );
  if (should.error && !should.data) return <Broken error={should.error} retry={() => should.refetch()} />;
  if (!should.data || pages.isPending) return <Loading rows={2} />;
  const [first] = itemsOf(pages);
  const open = first?.status === 'open' ? first : null;
  return (
    <Stack>
      <Paper p="md">
        <Group justify="space-between" gap="sm">
          <div>
            <Text size="sm" c="dimmed">
              {t('cashDrawers.expected')}
            </Text>
            <Text fz="xl" fw={640}>
              {money(should.data.expected)}
            </Text>
            <Text size="sm" c="dimmed">
              {open ? t('cashDrawers.openSince', { time: time(open.opening.at) }) : t('cashDrawers.isClosed')}
            </Text>
          </div>
          {mayCount && (
            <Button onClick={count.open}>{open ? t('cashDrawers.close') : t('cashDrawers.open')}</Button>
          )}
        </Group>
      </Paper>
      <Records<CashDrawer>
        label={t('cashDrawers.title')}
        pages={pages}
        columns={[
          {
            label: t('cashDrawers.opened'),
            render: ({ opening }) => <Count label={t('cashDrawers.opened')} count={opening} />,
          },
          {
            label: t('cashDrawers.closed'),
            render: ({ closing }) => closing && <Count label={t('cashDrawers.closed')} count={closing} />,
          },
          {
            label: t('cashDrawers.difference'),
            right: true,
            render: ({ closing }) => closing && <Difference amount={closing.difference} />,
          },
        ]}
        empty={<Empty title={t('cashDrawers.empty')} text={t('cashDrawers.emptyText')} />}
      />
      <CountCash drawer={open} opened={counting} onClose={count.close} />
    </Stack>
  );
}

/** On a phone no column says which count it is. */
function Count({ label, count: { at, counted, note } }: { label: string; count: CashCount }) {
  const { money, time } = useFormat();
  return (
    <>
      <Text span inherit c="dimmed" hiddenFrom="sm">
        {label}{' '}
      </Text>
      {money(counted)}
      <Text size="xs" c="dimmed">
        {[time(at), note].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

function Difference({ amount }: { amount: number }) {
  const { t } = useTranslation();
  const written = useDifference();
  if (amount === 0) return t('cashDrawers.exact');
  return (
    <Text span inherit fw={640}>
      {written(amount)}
    </Text>
  );
}
