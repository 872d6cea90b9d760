import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ShareIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Shareable, ShareDialog } from './ShareDialog.tsx';

/** Brings a document to its customer: by WhatsApp, mail, a link, or as a file. */
export function ShareButton({
  label,
  size = 'sm',
  ...document
}: Shareable & { label?: string; size?: 'xs' | 'sm' }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size={size} variant="default" leftSection={<ShareIcon size={16} aria-hidden />} onClick={open}>
        {label ?? t('sharing.share')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('sharing.title')}>
        <ShareDialog {...document} />
      </Dialog>
    </>
  );
}
