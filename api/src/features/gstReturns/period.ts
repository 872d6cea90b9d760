import type { components } from '@workbay/sdk/schema';
import { fault } from '../../errors.ts';

/** `months` are the period's, YYYY-MM, in their order. */
export type Period = { kind: components['schemas']['GstrPeriod']; months: string[] };

/** The month, or the quarter that it lies in: of the fiscal year, which ends with March. The last month of one has no IFF. */
export function periodOf(month: string, kind: Period['kind'] = 'month'): Period {
  const [year = '', number = ''] = month.split('-');
  if (kind === 'iff' && Number(number) % 3 === 0)
    throw fault(
      'rule_broken',
      '/query/period',
      'is there for the first two months of a quarter',
      'not_valid',
    );
  if (kind === 'month' || kind === 'iff') return { kind, months: [month] };
  const first = Number(number) - ((Number(number) - 1) % 3);
  const months = [first, first + 1, first + 2].map(one => `${year}-${String(one).padStart(2, '0')}`);
  return { kind, months };
}

export const isIn = ({ months }: Period, day: string): boolean => months.includes(day.slice(0, 7));
