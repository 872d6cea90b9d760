import type { components } from '@workbay/sdk/schema';
import type { DataScope } from '../../data/scope.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { ReminderDocument } from './store.ts';
import { messageOf } from './words.ts';

type Reminder = components['schemas']['Reminder'];

/** How the scope's workshop shows its reminders. */
export async function shapeFor(scope: DataScope): Promise<(doc: ReminderDocument) => Reminder> {
  const workshop = await getWorkshop(scope);
  return doc => toReminder(doc, workshop);
}

export async function shown(scope: DataScope, doc: ReminderDocument): Promise<Reminder> {
  return toReminder(doc, await getWorkshop(scope));
}

export function toReminder(doc: ReminderDocument, workshop: WorkshopDocument): Reminder {
  return {
    id: doc._id,
    status: doc.status,
    title: doc.title,
    customer: doc.customer,
    vehicle: doc.vehicle,
    dueOn: doc.dueOn,
    dueOdometer: doc.dueOdometer,
    kmPerDay: doc.kmPerDay,
    snoozedUntil: doc.snoozedUntil,
    on: doc.on,
    told: doc.told && { by: doc.told.by, at: doc.told.at.toISOString() },
    notes: doc.notes,
    source: doc.source,
    jobId: doc.jobId,
    whatsappUrl: whatsappUrl(doc, workshop),
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}

/** https://faq.whatsapp.com/5913398998672934: the number in international form, without plus and signs. */
function whatsappUrl(doc: ReminderDocument, workshop: WorkshopDocument): string | null {
  const { phone } = doc.customer;
  if (!phone) return null;
  return `https://wa.me/${phone.replaceAll(/\D/g, '')}?text=${encodeURIComponent(messageOf(doc, workshop))}`;
}
