import { nowOf } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { createReminder, deleteReminder, findReminder, updateReminder } from '../reminders/reminders.ts';
import { civilDate } from '../summary/civilDate.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import type { PaperDocument } from './store.ts';

/** What the customer reads that is due, in the language of the workshop's documents. */
const titles = {
  en: {
    insurance: 'Insurance renewal',
    pollution: 'Pollution certificate (PUC)',
    registration: 'Registration renewal',
    warranty: 'End of warranty',
    other: 'Paper to renew',
  },
  hi: {
    insurance: 'बीमा नवीनीकरण',
    pollution: 'प्रदूषण प्रमाणपत्र (PUC)',
    registration: 'पंजीकरण नवीनीकरण',
    warranty: 'वारंटी की समाप्ति',
    other: 'काग़ज़ का नवीनीकरण',
  },
};

type Paper = Pick<PaperDocument, 'customer' | 'vehicle' | 'kind' | 'name' | 'expiresOn' | 'reminderId'>;

/**
 * Sees that a reminder stands for the day on which the paper ends: plans it, moves it or takes it away. One that was
 * done or taken off by hand stays so until the paper ends on another day. Returns its id.
 */
export async function remindOf(ctx: Context, paper: Paper, before?: Paper): Promise<string | null> {
  const { customer, vehicle, kind, expiresOn, reminderId } = paper;
  if (before?.expiresOn === expiresOn && before.name === paper.name && before.kind === kind)
    return reminderId;
  const { timeZone, documentLanguage } = await getWorkshop(ctx);
  const title = paper.name ?? titles[documentLanguage][kind];
  const found = reminderId ? await findReminder(ctx, reminderId) : null;
  const renewed = before?.expiresOn !== expiresOn;
  const isPast = expiresOn !== null && expiresOn < civilDate(nowOf(ctx), timeZone);
  if (!expiresOn || (renewed && isPast && found?.status === 'planned')) {
    await dropReminder(ctx, reminderId);
    return null;
  }
  // What the request's If-Match says is about the paper.
  const inner = { ...ctx, ifMatch: null };
  if (found?.status === 'planned') {
    await updateReminder(inner, found._id, { title, ...(renewed && { dueOn: expiresOn }) });
    return found._id;
  }
  if (!renewed || isPast) return found?._id ?? null;
  const of = vehicle ? { vehicleId: vehicle.id } : { customerId: customer.id };
  return (await createReminder(inner, { ...of, title, dueOn: expiresOn }, 'paper'))._id;
}

export async function dropReminder(ctx: Context, reminderId: string | null): Promise<void> {
  if (reminderId && (await findReminder(ctx, reminderId)))
    await deleteReminder({ ...ctx, ifMatch: null }, reminderId);
}
