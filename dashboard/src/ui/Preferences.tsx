import { Group, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ProfilePatch } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../app/api.ts';
import { changeLanguage } from '../app/i18n.ts';
import { changeOwn, currentMe } from '../app/session.ts';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'hi', label: 'हिन्दी' },
] as const;

/** Here at once; on the person's other devices when the server has it. Not worth a word where it cannot be reached. */
function remember(change: ProfilePatch): void {
  if (currentMe()?.user) workbay.profile.update(change).then(changeOwn, () => undefined);
}

export function LanguageToggle() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('app.language')}
      value={i18n.language}
      data={[...languages]}
      onChange={value => {
        const language = value === 'hi' ? 'hi' : 'en';
        changeLanguage(language);
        remember({ language });
      }}
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
      onChange={theme => {
        setColorScheme(theme);
        remember({ theme });
      }}
      data={[
        choice('light', t('app.light'), IconSun),
        choice('dark', t('app.dark'), IconMoon),
        choice('auto', t('app.system'), IconDeviceDesktop),
      ]}
    />
  );
}
