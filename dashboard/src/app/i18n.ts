import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from '../locales/en.ts';

export type Language = 'en' | 'hi';

const kept = 'workbay.language';

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', language => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  const wanted = localStorage.getItem(kept) ?? (navigator.language.startsWith('hi') ? 'hi' : 'en');
  if (wanted === 'hi') await changeLanguage('hi');
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'hi' && !i18next.hasResourceBundle('hi', 'translation')) {
    const { hi } = await import('../locales/hi.ts');
    i18next.addResourceBundle('hi', 'translation', hi);
  }
  localStorage.setItem(kept, language);
  await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return i18next.language === 'hi' ? 'hi' : 'en';
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}
