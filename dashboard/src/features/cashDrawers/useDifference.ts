import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

/** What was counted less what should be there, in words; empty where it fits. */
export function useDifference() {
  const { t } = useTranslation();
  const { money } = useFormat();
  return (difference: number): string => {
    if (difference === 0) return '';
    const amount = money(Math.abs(difference));
    return t(difference < 0 ? 'cashDrawers.short' : 'cashDrawers.over', { amount });
  };
}
