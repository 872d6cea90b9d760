import { Button } from '@mantine/core';
import type { Job } from '@workbay/sdk/schema';
import { ReceiptTextIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';

/** Leads to the invoice of a job, or makes it. */
export function JobInvoice({ job }: { job: Job }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sees = useCan('invoices:read');
  const mayMake = useCan('invoices:write') && job.status !== 'cancelled' && job.lineItems.length > 0;
  const make = useChange(() => workbay.invoices.create({ jobId: job.id }), {
    after: made => navigate(`/invoices/${made.id}`),
  });
  const icon = <ReceiptTextIcon size={16} aria-hidden />;
  if (job.invoiceId)
    return (
      sees && (
        <Button component={Link} to={`/invoices/${job.invoiceId}`} variant="default" leftSection={icon}>
          {t('jobs.viewInvoice')}
        </Button>
      )
    );
  return (
    mayMake && (
      <Button
        variant={job.status === 'delivered' ? 'filled' : 'default'}
        leftSection={icon}
        loading={make.isPending}
        onClick={() => make.mutate(undefined)}
      >
        {t('jobs.makeInvoice')}
      </Button>
    )
  );
}
