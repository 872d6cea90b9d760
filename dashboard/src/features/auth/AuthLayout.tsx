import { Box, Group, Stack, Text } from '@mantine/core';
import { CircleCheckIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Logo } from '../../ui/Logo.tsx';
import { LanguageToggle } from '../../ui/Preferences.tsx';
import classes from './AuthLayout.module.css';

export function AuthLayout() {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <aside className={classes.side}>
        <Logo />
        <Stack gap="sm" maw={440}>
          <Text fz={34} fw={660} lh={1.2} lts="-0.02em">
            {t('auth.pitch')}
          </Text>
          <Text c="#dfe2ff">{t('auth.pitchText')}</Text>
          <ul>
            {[t('auth.point1'), t('auth.point2'), t('auth.point3')].map(point => (
              <li key={point}>
                <CircleCheckIcon size={20} aria-hidden />
                {point}
              </li>
            ))}
          </ul>
        </Stack>
        <span />
      </aside>
      <main className={classes.main}>
        <Group justify="space-between">
          <Box hiddenFrom="md">
            <Logo />
          </Box>
          <Box ml="auto">
            <LanguageToggle />
          </Box>
        </Group>
        <div className={classes.form}>
          <Outlet />
        </div>
      </main>
    </div>
  );
}
