import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en as first } from '../locales/en/first.ts';

export type Language = 'en' | 'hi';

const kept = 'workbay.language';

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', language => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: first } },
    interpolation: { escapeValue: false },
    // What came late is shown at once.
    react: { bindI18nStore: 'added' },
  });
  const wanted = localStorage.getItem(kept) ?? (navigator.language.startsWith('hi') ? 'hi' : 'en');
  if (wanted === 'hi') await changeLanguage('hi');
}

let all: Promise<void> | null = null;

/** What is said inside; whoever logs in does not wait for it. */
export function loadAllWords(): Promise<void> {
  all ??= import('../locales/en.ts').then(
    ({ en }) => void i18next.addResourceBundle('en', 'translation', en),
    (error: unknown) => {
      all = null;
      throw error;
    },
  );
  return all;
}

export async function loadHindi(): Promise<void> {
  if (i18next.hasResourceBundle('hi', 'translation')) return;
  const { hi } = await import('../locales/hi.ts');
  i18next.addResourceBundle('hi', 'translation', hi);
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'hi') await loadHindi();
  localStorage.setItem(kept, language);
  await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return i18next.language === 'hi' ? 'hi' : 'en';
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof import('../locales/en.ts').en };
  }
}
