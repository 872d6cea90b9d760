import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { PencilIcon, Trash2Icon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChange } from '../app/useChange.ts';
import { Confirm } from './Confirm.tsx';

interface Props {
  onEdit: () => void;
  /** What is asked first, what deletes it, and the list that one is led back to. */
  remove: { title: string; text: string; run: () => Promise<unknown>; list: string };
}

/** What can be done with a record as a whole, at the top of its page. */
export function EditAndDelete({ onEdit, remove }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [deleting, ask] = useDisclosure();
  const change = useChange(() => remove.run(), {
    said: () => t('common.deleted'),
    after: () => navigate(remove.list, { replace: true }),
  });
  return (
    <>
      <Button variant="default" leftSection={<PencilIcon size={16} aria-hidden />} onClick={onEdit}>
        {t('common.edit')}
      </Button>
      <Button variant="default" leftSection={<Trash2Icon size={16} aria-hidden />} onClick={ask.open}>
        {t('common.delete')}
      </Button>
      <Confirm
        opened={deleting}
        onClose={ask.close}
        title={remove.title}
        text={remove.text}
        action={t('common.delete')}
        danger
        change={change}
        onConfirm={() => change.mutate(undefined)}
      />
    </>
  );
}
