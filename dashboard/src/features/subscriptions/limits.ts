import type { PlanLimit } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

export const limits: PlanLimit[] = [
  'members',
  'jobs_a_month',
  'storage_bytes',
  'api_keys',
  'webhook_endpoints',
];

/** An amount of what a plan limits, such as 1.2 GB. */
export function useAmount() {
  const { number, fileSize, locale } = useFormat();
  const gigabytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'gigabyte',
    maximumFractionDigits: 1,
  });
  return (limit: PlanLimit, amount: number) => {
    if (limit !== 'storage_bytes') return number(amount);
    return amount >= 1024 ** 3 ? gigabytes.format(amount / 1024 ** 3) : fileSize(amount);
  };
}

export function useLimitName() {
  const { t } = useTranslation();
  return (limit: PlanLimit) => t(`plan.limits.${limit}`);
}
