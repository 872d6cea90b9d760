import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '../../ui/Logo.tsx';
import { LanguageToggle } from '../../ui/Preferences.tsx';
import classes from './PlatformFrame.module.css';

/** What stands before an administrator is logged in. */
export function PlatformDoor({ children }: { children: ReactNode }) {
  return (
    <main className={classes.door}>
      <Group justify="space-between" mb="xl">
        <PlatformBrand />
        <LanguageToggle />
      </Group>
      {children}
    </main>
  );
}

export function PlatformBrand() {
  const { t } = useTranslation();
  return (
    <Group gap={8} wrap="nowrap">
      <Logo />
      <Text size="sm" c="dimmed">
        {t('platform.title')}
      </Text>
    </Group>
  );
}
