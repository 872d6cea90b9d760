import type { components } from '@workbay/sdk/schema';
import { defineTenantCollection, type TenantDocument } from '../../data/collections.ts';
import { dueIndex, type Queued } from '../../data/queue.ts';
import { ofOwnJobs } from '../jobs/visible.ts';

type Schemas = components['schemas'];

export type ReminderDocument = TenantDocument & {
  status: Schemas['Reminder']['status'];
  title: string;
  customer: Schemas['CustomerRef'];
  vehicle: Schemas['VehicleRef'] | null;
  /** Days are YYYY-MM-DD. */
  dueOn: string | null;
  dueOdometer: number | null;
  kmPerDay: number | null;
  snoozedUntil: string | null;
  /** When it is due after all: the first of both, or what it is put off to. */
  on: string;
  told: { by: 'mail' | 'whatsapp' | 'phone'; at: Date } | null;
  notes: string | null;
  source: Schemas['Reminder']['source'];
  jobId: string | null;
};

export const remindersCollection = defineTenantCollection<ReminderDocument>('reminders', {
  indexes: [
    { key: { status: 1, on: 1, _id: 1 } },
    { key: { status: 1, _id: -1 } },
    { key: { 'customer.id': 1, _id: -1 } },
    { key: { 'vehicle.id': 1, _id: -1 } },
  ],
  bounds: async scope => ({ 'customer.id': (await ofOwnJobs(scope, 'customer'))._id }),
});

/** `_id` is the tenant's, as below. */
export type ReminderSettingsDocument = TenantDocument &
  Pick<Schemas['ReminderSettings'], 'mail' | 'daysBefore' | 'rules'>;

export const reminderSettingsCollection = defineTenantCollection<ReminderSettingsDocument>(
  'reminderSettings',
  { indexes: [] },
);

/** When the customers of a workshop that wants it are next mailed. */
export type ReminderRunDocument = TenantDocument & Queued;

export const reminderRunsCollection = defineTenantCollection<ReminderRunDocument>('reminderRuns', {
  audit: false,
  indexes: [dueIndex],
});
