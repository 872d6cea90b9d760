import { Button, Paper, SegmentedControl, Stack } from '@mantine/core';
import type { ServiceRequest } from '@workbay/sdk/schema';
import { MessageCircleQuestionMarkIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { More } from '../../ui/Records.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { QuoteForm } from './QuoteForm.tsx';
import { RequestCard } from './RequestCard.tsx';

const shown = ['waiting', 'quoted', 'accepted'] as const;

/** What customers ask the workshop for, and its answers. */
export default function RequestsPage() {
  const { t } = useTranslation();
  const [{ status: asked }, set] = useUrlState('status');
  const mayList = useCan('workshop:read');
  const status = shown.find(one => one === asked);
  const query = { limit: 30, ...(status && { status }) };
  const pages = api.useInfiniteQuery('get', '/v1/service-requests', { params: { query } }, byCursor);
  const [quoting, setQuoting] = useState<ServiceRequest | null>(null);
  const [declining, setDeclining] = useState<ServiceRequest | null>(null);
  const decline = useChange(
    (reason: string) =>
      workbay.serviceRequests.decline(`${declining?.id}`, reason ? { reason } : {}, {
        ifMatch: declining?.version ?? 0,
      }),
    { said: () => t('requests.declined'), after: () => setDeclining(null) },
  );
  const requests = itemsOf(pages);
  return (
    <Page
      title={t('requests.title')}
      actions={
        <Button component={Link} to="/disputes" variant="default">
          {t('disputes.title')}
        </Button>
      }
    >
      <SegmentedControl
        aria-label={t('requests.show')}
        value={status ?? 'all'}
        onChange={value => set({ status: value === 'all' ? '' : value })}
        data={[
          { value: 'all', label: t('requests.all') },
          ...shown.map(value => ({ value, label: t(`requests.statuses.${value}`) })),
        ]}
        mb="sm"
        fullWidth
        maw={520}
      />
      {pages.isPending && <Loading />}
      {pages.error && !pages.data && <Broken error={pages.error} retry={() => pages.refetch()} />}
      {pages.data && requests.length === 0 && (
        <Paper>
          <Empty
            icon={MessageCircleQuestionMarkIcon}
            title={t('requests.none')}
            text={t('requests.noneText')}
          >
            {mayList && (
              <Button component={Link} to="/listing" variant="default" mt="xs">
                {t('listing.title')}
              </Button>
            )}
          </Empty>
        </Paper>
      )}
      <Stack gap="sm">
        {requests.map(request => (
          <RequestCard
            key={request.id}
            request={request}
            onQuote={() => setQuoting(request)}
            onDecline={() => setDeclining(request)}
          />
        ))}
        {pages.data && <More pages={pages} text={t('common.loadMore')} />}
      </Stack>
      <Dialog opened={quoting !== null} onClose={() => setQuoting(null)} title={t('requests.quote')}>
        {quoting && <QuoteForm request={quoting} onDone={() => setQuoting(null)} />}
      </Dialog>
      {declining && (
        <Confirm
          opened
          onClose={() => setDeclining(null)}
          title={t('requests.declineTitle')}
          text={t('requests.declineText')}
          action={t('requests.decline')}
          reason={{ label: t('bookings.reason'), required: false }}
          change={decline}
          onConfirm={reason => decline.mutate(reason)}
        />
      )}
    </Page>
  );
}
