import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Estimate } from '@workbay/sdk/schema';
import { PencilIcon, SendIcon, Trash2Icon, WrenchIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { PdfButton } from '../../ui/PdfButton.tsx';
import { ShareButton } from '../sharing/ShareButton.tsx';
import { RecordAnswer } from './RecordAnswer.tsx';
import { SendEstimate } from './SendEstimate.tsx';

/** What can be done with an estimate, by where it stands. */
export function EstimateActions({ estimate, onEdit }: { estimate: Estimate; onEdit: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayChange = useCan('estimates:write');
  const mayWork = useCan('jobs:write') && mayChange;
  const [deleting, askDelete] = useDisclosure();
  const [sending, send] = useDisclosure();
  const [answering, answer] = useDisclosure();
  const pdf = () => workbay.estimates.pdf(estimate.id);
  const convert = useChange(() => workbay.estimates.convert(estimate.id), {
    said: () => t('estimates.converted'),
    after: ({ jobId }) => jobId && navigate(`/jobs/${jobId}`),
  });
  const remove = useChange(() => workbay.estimates.delete(estimate.id), {
    said: () => t('common.deleted'),
    after: () => navigate('/estimates', { replace: true }),
  });
  const { status, revision, appliedAt, lineItems } = estimate;
  const open = status === 'draft' || status === 'sent' || status === 'expired';
  const agreed = status === 'approved' || status === 'partly_approved';
  const hasLines = lineItems.length > 0;
  return (
    <>
      {mayChange && status === 'draft' && revision === 1 && (
        <Button variant="default" leftSection={<Trash2Icon size={16} aria-hidden />} onClick={askDelete.open}>
          {t('common.delete')}
        </Button>
      )}
      {mayChange && (
        <Button variant="default" leftSection={<PencilIcon size={16} aria-hidden />} onClick={onEdit}>
          {t('common.edit')}
        </Button>
      )}
      <PdfButton pdf={pdf} />
      {mayChange && estimate.sentAt && (
        <ShareButton
          resourceId={estimate.id}
          customerId={estimate.customer.id}
          name={estimate.number}
          pdf={pdf}
        />
      )}
      {mayChange && hasLines && open && status !== 'expired' && (
        <Button variant="default" onClick={answer.open}>
          {t('estimates.recordAnswer')}
        </Button>
      )}
      {mayChange && hasLines && open && (
        <Button leftSection={<SendIcon size={16} aria-hidden />} onClick={send.open}>
          {t(status === 'draft' ? 'estimates.send' : 'estimates.sendAgain')}
        </Button>
      )}
      {mayWork && agreed && !appliedAt && (
        <Button
          leftSection={<WrenchIcon size={16} aria-hidden />}
          loading={convert.isPending}
          onClick={() => convert.mutate(undefined)}
        >
          {t(estimate.jobId ? 'estimates.apply' : 'estimates.openJob')}
        </Button>
      )}
      <Confirm
        opened={deleting}
        onClose={askDelete.close}
        title={t('estimates.deleteTitle')}
        text={t('estimates.deleteText')}
        action={t('common.delete')}
        danger
        change={remove}
        onConfirm={() => remove.mutate(undefined)}
      />
      <SendEstimate estimate={estimate} opened={sending} onClose={send.close} />
      <RecordAnswer estimate={estimate} opened={answering} onClose={answer.close} />
    </>
  );
}
