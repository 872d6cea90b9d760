import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { RssIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Subscribe } from './Subscribe.tsx';

export function SubscribeButton() {
  const { t } = useTranslation();
  const me = useMe();
  const [opened, { open, close }] = useDisclosure();
  if (!me?.user) return null;
  return (
    <>
      <Button variant="default" leftSection={<RssIcon size={16} aria-hidden />} onClick={open}>
        {t('bookings.subscribe.action')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('bookings.subscribe.title')} size="lg">
        <Subscribe />
      </Dialog>
    </>
  );
}
