import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { changeLanguage, currentLanguage } from './i18n.ts';
import { useMe } from './session.ts';

/** Language and appearance are the person's, whichever device they sit at. */
export function FollowProfile() {
  const { setColorScheme } = useMantineColorScheme();
  const user = useMe()?.user;
  const theme = user?.theme;
  const language = user?.language;
  useEffect(() => {
    if (theme) setColorScheme(theme);
  }, [theme, setColorScheme]);
  useEffect(() => {
    if (language && language !== currentLanguage()) changeLanguage(language);
  }, [language]);
  return null;
}
