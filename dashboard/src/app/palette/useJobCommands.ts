import type { TFunction } from 'i18next';
import {
  ArrowRightIcon,
  ClipboardCheckIcon,
  FileTextIcon,
  PlayIcon,
  ReceiptTextIcon,
  SquareIcon,
  SquareKanbanIcon,
  XIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isFinal, next } from '../../features/jobs/status.ts';
import { moveLabel, useChangeStatus } from '../../features/jobs/useChangeStatus.ts';
import { useClock } from '../../features/timeEntries/useClock.ts';
import { openPdf } from '../../ui/openPdf.ts';
import { api, workbay } from '../api.ts';
import { useMe } from '../session.ts';
import { useChange } from '../useChange.ts';
import { type Command, only } from './command.ts';

/** What can be done with a job as it stands, by this person. */
export function useJobCommands(jobId: string | null): ((t: TFunction) => Command[]) | null {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const clock = useClock();
  const { data: job } = api.useQuery(
    'get',
    '/v1/jobs/{jobId}',
    { params: { path: { jobId: jobId ?? '' } } },
    { enabled: jobId !== null },
  );
  const move = useChangeStatus(() => undefined);
  const start = useChange((id: string) => workbay.timeEntries.start({ jobId: id }), {
    said: () => t('time.started'),
  });
  const stop = useChange(() => workbay.timeEntries.stop({}), { said: () => t('time.stopped') });
  const estimate = useChange((id: string) => workbay.estimates.create({ jobId: id }), {
    after: ({ id }) => navigate(`/estimates/${id}`),
  });
  const invoice = useChange((id: string) => workbay.invoices.create({ jobId: id }), {
    after: ({ id }) => navigate(`/invoices/${id}`),
  });
  const card = useChange((id: string) => openPdf(() => workbay.jobs.pdf(id)));
  if (jobId === null || !job) return null;
  const { id, number, status } = job;
  const here = clock?.job.id === id;
  const { permissions = [] } = me ?? {};
  const mayWrite = permissions.includes('jobs:write');
  const mayChange = mayWrite && !isFinal(status);
  const mayInvoice =
    permissions.includes('invoices:write') && status !== 'cancelled' && job.lineItems.length > 0;
  return t => [
    {
      id: 'open',
      label: t('palette.open', { number }),
      icon: SquareKanbanIcon,
      does: () => navigate(`/jobs/${id}`),
    },
    ...(mayChange ? next[status] : []).map(to => ({
      id: to,
      label: moveLabel(t, status, to),
      icon: to === 'cancelled' ? XIcon : ArrowRightIcon,
      // The page asks for the reason.
      does: () => (to === 'cancelled' ? navigate(`/jobs/${id}?cancel=1`) : move.mutate({ job, status: to })),
    })),
    ...only(me?.user && mayWrite && (here || !isFinal(status)), {
      id: 'clock',
      label: t(here ? 'time.stop' : 'time.start'),
      icon: here ? SquareIcon : PlayIcon,
      does: () => (here ? stop.mutate(undefined) : start.mutate(id)),
    }),
    ...only(mayChange && !job.invoiceId && permissions.includes('estimates:write'), {
      id: 'estimate',
      label: t('estimates.new'),
      icon: ClipboardCheckIcon,
      does: () => estimate.mutate(id),
    }),
    ...only(job.invoiceId && permissions.includes('invoices:read'), {
      id: 'invoice',
      label: t('jobs.viewInvoice'),
      icon: ReceiptTextIcon,
      does: () => navigate(`/invoices/${job.invoiceId}`),
    }),
    ...only(mayInvoice && !job.invoiceId, {
      id: 'invoice',
      label: t('jobs.makeInvoice'),
      icon: ReceiptTextIcon,
      does: () => invoice.mutate(id),
    }),
    { id: 'pdf', label: t('jobs.pdf'), icon: FileTextIcon, does: () => card.mutate(id) },
  ];
}
