import { Group, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../app/i18n.ts';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'hi', label: 'हिन्दी' },
] as const;

export function LanguageToggle() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('app.language')}
      value={i18n.language}
      data={[...languages]}
      onChange={value => changeLanguage(value === 'hi' ? 'hi' : 'en')}
    />
  );
}

export function ThemeToggle() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choice = (value: 'light' | 'dark' | 'auto', label: string, Icon: typeof IconSun) => ({
    value,
    label: (
      <Group gap={6} wrap="nowrap" justify="center">
        <Icon size={14} aria-hidden />
        {label}
      </Group>
    ),
  });
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('app.theme')}
      value={colorScheme}
      onChange={setColorScheme}
      data={[
        choice('light', t('app.light'), IconSun),
        choice('dark', t('app.dark'), IconMoon),
        choice('auto', t('app.system'), IconDeviceDesktop),
      ]}
    />
  );
}
