import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { MergeIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../../app/problems.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface Props<Thing> {
  ownId: string;
  get: (id: string) => Promise<Thing>;
  /** How the other one is found, and what is wrong with the one that was. */
  pick: (load: (id: string) => void, error: string | null) => ReactNode;
  form: (other: Thing, close: () => void) => ReactNode;
}

/** Merges a record with another one that somebody looks up. */
export function MergeButton<Thing>({ ownId, get, pick, form }: Props<Thing>) {
  const { t } = useTranslation();
  const [opened, dialog] = useDisclosure();
  const [other, setOther] = useState<Thing | null>(null);
  const [error, setError] = useState<string | null>(null);
  const close = () => {
    dialog.close();
    setOther(null);
    setError(null);
  };
  const load = (id: string) => {
    setError(id === ownId ? t('merges.itself') : null);
    if (id !== ownId) get(id).then(setOther, showProblem);
  };
  return (
    <>
      <Button variant="default" leftSection={<MergeIcon size={16} aria-hidden />} onClick={dialog.open}>
        {t('merges.merge')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('merges.title')} size="lg">
        <Stack gap="sm" mih={other ? 0 : 280}>
          {other ? form(other, close) : pick(load, error)}
        </Stack>
      </Dialog>
    </>
  );
}
