import { Button } from '@mantine/core';
import { FileTextIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../app/useChange.ts';
import { openPdf } from './openPdf.ts';

interface Props {
  pdf: () => Promise<Blob>;
  label?: string;
  size?: 'xs';
}

export function PdfButton({ pdf, label, size }: Props) {
  const { t } = useTranslation();
  const open = useChange(() => openPdf(pdf));
  return (
    <Button
      variant="default"
      {...(size && { size })}
      leftSection={<FileTextIcon size={16} aria-hidden />}
      loading={open.isPending}
      onClick={() => open.mutate(undefined)}
    >
      {label ?? t('invoices.pdf')}
    </Button>
  );
}
