import type { Job } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { PdfButton } from '../../ui/PdfButton.tsx';
import { ShareButton } from '../sharing/ShareButton.tsx';

/** The job card: to look at, print or hand on. */
export function JobDocuments({ job }: { job: Job }) {
  const { t } = useTranslation();
  const mayShare = useCan('jobs:write');
  const pdf = () => workbay.jobs.pdf(job.id);
  return (
    <>
      <PdfButton pdf={pdf} label={t('jobs.pdf')} />
      {mayShare && (
        <ShareButton resourceId={job.id} customerId={job.customer.id} name={job.number} pdf={pdf} />
      )}
    </>
  );
}
