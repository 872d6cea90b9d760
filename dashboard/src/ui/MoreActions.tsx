import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { EllipsisIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from './useNarrow.ts';

/** The actions that are not what one usually comes for: on a phone behind one button, so that the page itself is in sight. */
export function MoreActions({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure();
  if (!useNarrow()) return children;
  return (
    <>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('app.moreActions')}
        aria-expanded={opened}
        onClick={toggle}
      >
        <EllipsisIcon size={18} aria-hidden />
      </ActionIcon>
      {opened && children}
    </>
  );
}
