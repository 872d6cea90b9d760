import { Button } from '@mantine/core';
import type { Job } from '@workbay/sdk/schema';
import { PlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Section } from '../../ui/Section.tsx';
import { EstimateRows } from './EstimateRows.tsx';

/** What the customer was asked about this job, and what they said. */
export function JobEstimates({ job, may }: { job: Job; may: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayAdd = useCan('estimates:write') && may && !job.invoiceId;
  const create = useChange(() => workbay.estimates.create({ jobId: job.id }), {
    after: ({ id }) => navigate(`/estimates/${id}`),
  });
  return (
    <Section
      title={t('estimates.title')}
      actions={
        mayAdd && (
          <Button
            size="xs"
            variant="light"
            leftSection={<PlusIcon size={14} aria-hidden />}
            loading={create.isPending}
            onClick={() => create.mutate(undefined)}
          >
            {t('estimates.new')}
          </Button>
        )
      }
    >
      <EstimateRows by={{ jobId: job.id }} />
    </Section>
  );
}
