import { readablePhone } from '@workbay/sdk/phone';
import type { Permission } from '@workbay/sdk/schema';
import { workbay } from '../api.ts';

const kinds = ['jobs', 'customers', 'vehicles', 'items', 'estimates', 'invoices'] as const;

interface Found {
  kind: (typeof kinds)[number];
  entries: { id: string; label: string; detail: string }[];
}

const join = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');

/** A few of each kind of record that the words name, of those that the person may see. */
export async function findRecords(search: string, permissions: Permission[]): Promise<Found[]> {
  const query = { search, limit: 5 };
  const look: Record<Found['kind'], () => Promise<Found['entries']>> = {
    async jobs() {
      const { data } = await workbay.jobs.list(query);
      return data.map(job => ({
        id: job.id,
        label: job.number,
        detail: join(job.vehicle?.registration, job.customer.name),
      }));
    },
    async customers() {
      const { data } = await workbay.customers.list(query);
      return data.map(({ id, name, phone }) => ({
        id,
        label: name,
        detail: join(phone && readablePhone(phone)),
      }));
    },
    async vehicles() {
      const { data } = await workbay.vehicles.list(query);
      return data.map(vehicle => ({
        id: vehicle.id,
        label: vehicle.registration,
        detail: join(vehicle.make, vehicle.model, vehicle.customer.name),
      }));
    },
    async items() {
      const { data } = await workbay.items.list(query);
      return data.map(({ id, name, code }) => ({ id, label: name, detail: join(code) }));
    },
    async estimates() {
      const { data } = await workbay.estimates.list(query);
      return data.map(({ id, number, customer, vehicle }) => ({
        id,
        label: number,
        detail: join(vehicle?.registration, customer.name),
      }));
    },
    async invoices() {
      const { data } = await workbay.invoices.list(query);
      return data.map(({ id, number, customer }) => ({
        id,
        label: number ?? customer.name,
        detail: join(number && customer.name),
      }));
    },
  };
  const seen = kinds.filter(kind => permissions.includes(`${kind}:read`));
  return Promise.all(seen.map(async kind => ({ kind, entries: await look[kind]() })));
}
