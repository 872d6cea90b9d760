import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import { unpaidInvoices } from '../invoices/unpaid.ts';
import { addDays, civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';

const mostCustomers = 1000;
const none = { notDue: 0, days1To30: 0, days31To60: 0, days61To90: 0, over90: 0, total: 0 };
type Row = typeof none & { customer: components['schemas']['CustomerRef'] };

/** What customers owe by how long it is overdue; the largest first. */
export async function ageing(scope: DataScope) {
  const { currency, timeZone } = await getWorkshop(scope);
  const asOf = civilDate(new Date(), timeZone);
  const rows = new Map<string, Row>();
  for (const { customer, dueOn, amountDue } of await unpaidInvoices(scope)) {
    const row = rows.get(customer.id) ?? { ...none, customer };
    row[bucketOf(dueOn ?? asOf, asOf)] += amountDue;
    row.total += amountDue;
    rows.set(customer.id, row);
  }
  const customers = [...rows.values()].sort((a, b) => b.total - a.total);
  const totals = { ...none };
  for (const row of customers) {
    for (const part of ['notDue', 'days1To30', 'days31To60', 'days61To90', 'over90', 'total'] as const)
      totals[part] += row[part];
  }
  return { asOf, currency, customers: customers.slice(0, mostCustomers), totals };
}

function bucketOf(dueOn: string, asOf: string): Exclude<keyof typeof none, 'total'> {
  if (dueOn >= asOf) return 'notDue';
  if (dueOn >= addDays(asOf, -30)) return 'days1To30';
  if (dueOn >= addDays(asOf, -60)) return 'days31To60';
  return dueOn >= addDays(asOf, -90) ? 'days61To90' : 'over90';
}
