import { Group, Paper, Stack, Text } from '@mantine/core';
import type { LedgerEntry } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { More } from '../../ui/Records.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';

/** The book itself, newest first. */
export function Entries() {
  const { t } = useTranslation();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/ledger/entries',
    { params: { query: { limit: 30 } } },
    byCursor,
  );
  if (pages.isPending) return <Loading />;
  if (pages.error && !pages.data) return <Broken error={pages.error} retry={() => pages.refetch()} />;
  const entries = itemsOf(pages);
  if (entries.length === 0)
    return (
      <Paper>
        <Empty title={t('ledger.empty')} text={t('ledger.emptyText')} />
      </Paper>
    );
  return (
    <Stack gap="sm">
      <Paper component="ul" m={0} p={0} aria-label={t('ledger.views.entries')}>
        {entries.map((entry, at) => (
          <Entry key={entry.id} entry={entry} first={at === 0} />
        ))}
      </Paper>
      <More pages={pages} text={t('common.loadMore')} />
    </Stack>
  );
}

function Entry({ entry, first }: { entry: LedgerEntry; first: boolean }) {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  return (
    <li
      style={{
        listStyle: 'none',
        padding: '0.7rem 0.9rem',
        borderTop: first ? 0 : '1px solid var(--workbay-line)',
      }}
    >
      <Group justify="space-between" gap="xs" mb={4}>
        <Text size="sm" fw={560}>
          {t(`ledger.causes.${entry.cause.type}`)} {entry.document}
        </Text>
        <Text size="sm" c="dimmed">
          {day(entry.postedOn)}
        </Text>
      </Group>
      {entry.narration && (
        <Text size="sm" mb={4}>
          {entry.narration}
        </Text>
      )}
      {entry.lines.map((line, index) => (
        <Group key={index} justify="space-between" gap="xs" fz="sm" pl={line.credit > 0 ? 'lg' : 0}>
          <span>{t(`ledger.accounts.${line.account}`)}</span>
          <span>
            {money(line.debit || line.credit)} {line.debit > 0 ? t('ledger.dr') : t('ledger.cr')}
          </span>
        </Group>
      ))}
    </li>
  );
}
