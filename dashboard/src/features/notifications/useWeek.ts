import { useTranslation } from 'react-i18next';

/** A Monday. */
const start = Date.UTC(2026, 0, 5);
const hourMs = 60 * 60_000;

/** Weekdays and hours as people of the language write them, to choose from. */
export function useWeek() {
  const { i18n } = useTranslation();
  const say = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${i18n.language}-IN`, { timeZone: 'UTC', ...options }).format(at);
  return {
    weekdays: Array.from({ length: 7 }, (_, day) => ({
      value: String(day + 1),
      label: say(start + day * 24 * hourMs, { weekday: 'long' }),
    })),
    hours: Array.from({ length: 24 }, (_, hour) => ({
      value: String(hour),
      label: say(start + hour * hourMs, { hour: 'numeric', minute: '2-digit' }),
    })),
  };
}
