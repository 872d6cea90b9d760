import { Group, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import type { ProfilePatch } from '@workbay/sdk/schema';
import { MonitorIcon, MoonIcon, SunIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../app/i18n.ts';
import { changeOwn, currentMe } from '../app/session.ts';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'hi', label: 'हिन्दी' },
] as const;

/** Here at once; on the person's other devices when the server has it. Not worth a word where it cannot be reached. */
function remember(change: ProfilePatch): void {
  if (!currentMe()?.user) return;
  import('../app/api.ts')
    .then(({ workbay }) => workbay.profile.update(change))
    .then(changeOwn, () => undefined);
}

/** The languages, the one in use, and how to change it. */
export function useLanguageChoice() {
  const { i18n } = useTranslation();
  return {
    value: i18n.language,
    choices: languages,
    choose: (language: 'en' | 'hi') => {
      changeLanguage(language);
      remember({ language });
    },
  };
}

export function useThemeChoice() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return {
    value: colorScheme,
    choices: [
      { value: 'light' as const, label: t('app.light'), icon: SunIcon },
      { value: 'dark' as const, label: t('app.dark'), icon: MoonIcon },
      { value: 'auto' as const, label: t('app.system'), icon: MonitorIcon },
    ],
    choose: (theme: 'light' | 'dark' | 'auto') => {
      setColorScheme(theme);
      remember({ theme });
    },
  };
}

export function LanguageToggle() {
  const { t } = useTranslation();
  const { value, choices, choose } = useLanguageChoice();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('app.language')}
      value={value}
      data={[...choices]}
      onChange={chosen => choose(chosen === 'hi' ? 'hi' : 'en')}
    />
  );
}

export function ThemeToggle() {
  const { t } = useTranslation();
  const { value, choices, choose } = useThemeChoice();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('app.theme')}
      value={value}
      onChange={choose}
      data={choices.map(({ icon: Icon, ...choice }) => ({
        value: choice.value,
        label: (
          <Group gap={6} wrap="nowrap" justify="center">
            <Icon size={14} aria-hidden />
            {choice.label}
          </Group>
        ),
      }))}
    />
  );
}
