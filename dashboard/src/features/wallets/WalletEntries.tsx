import type { WalletEntry } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';

/** What a person earned and was paid. */
export function WalletEntries({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const { date, money } = useFormat();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/wallets/{userId}/entries',
    { params: { path: { userId }, query: { limit: 20 } } },
    byCursor,
  );
  const columns: Column<WalletEntry>[] = [
    { label: t('common.date'), render: entry => date(entry.day) },
    { label: t('pay.what'), render: entry => t(`pay.kinds.${entry.kind}`) },
    { label: t('pay.why'), render: entry => entry.reason ?? entry.document ?? '' },
    { label: t('common.amount'), render: entry => money(entry.amount), right: true },
  ];
  return (
    <Records
      label={t('pay.entries')}
      pages={pages}
      columns={columns}
      empty={<Empty title={t('pay.noEntries')} />}
    />
  );
}
