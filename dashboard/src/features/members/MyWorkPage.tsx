import type { WorkDone } from '@workbay/sdk/schema';
import { WrenchIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { type Column, Records } from '../../ui/Records.tsx';
import { byCursor } from '../../ui/usePages.ts';

/** What one has done oneself: how long it took, how it was liked and what it brought. */
export default function MyWorkPage() {
  const { t } = useTranslation();
  const { date, money, number } = useFormat();
  const pages = api.useInfiniteQuery('get', '/v1/me/work', { params: { query: { limit: 50 } } }, byCursor);
  const columns: Column<WorkDone>[] = [
    { label: t('work.delivered'), render: ({ deliveredAt }) => date(deliveredAt) },
    { label: t('work.job'), render: ({ id, number: job }) => <Link to={`/jobs/${id}`}>{job}</Link> },
    { label: t('work.what'), render: ({ what }) => what },
    { label: t('jobs.vehicle'), render: ({ vehicle }) => vehicle ?? '', wideOnly: true },
    {
      label: t('work.hours'),
      render: ({ minutes }) =>
        minutes > 0 ? t('work.hoursOf', { hours: number(Math.round(minutes / 6) / 10) }) : '',
      right: true,
    },
    { label: t('work.stars'), render: ({ stars }) => (stars ? `${stars} ★` : ''), right: true },
    {
      label: t('work.earned'),
      render: ({ earned }) => (earned === null ? '' : money(earned)),
      right: true,
    },
  ];
  return (
    <Page title={t('work.title')} text={t('work.text')}>
      <Records
        label={t('work.title')}
        pages={pages}
        columns={columns}
        empty={<Empty icon={WrenchIcon} title={t('work.none')} text={t('work.noneText')} />}
      />
    </Page>
  );
}
