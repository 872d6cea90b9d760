import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsJoin } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';

interface Props<Thing> {
  /** How the other one is found. */
  pick: (found: (other: Thing | null) => void) => ReactNode;
  form: (other: Thing, close: () => void) => ReactNode;
}

/** Merges a record with another one that somebody looks up. */
export function MergeButton<Thing>({ pick, form }: Props<Thing>) {
  const { t } = useTranslation();
  const [opened, dialog] = useDisclosure();
  const [other, setOther] = useState<Thing | null>(null);
  const close = () => {
    dialog.close();
    setOther(null);
  };
  return (
    <>
      <Button variant="default" leftSection={<IconArrowsJoin size={16} aria-hidden />} onClick={dialog.open}>
        {t('merges.merge')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('merges.title')} size="lg">
        <Stack gap="sm" mih={other ? 0 : 280}>
          {other ? form(other, close) : pick(setOther)}
        </Stack>
      </Dialog>
    </>
  );
}
