import type { components } from '@workbay/sdk/schema';
import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { unlessTaken } from '../../data/transaction.ts';
import { fault, Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { isTimeZone } from '../workshops/country.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { inboxOf } from './inbox.ts';
import { sendsWait } from './signals.ts';
import {
  type Channels,
  type NotificationType,
  type PreferencesDocument,
  preferencesCollection,
  sendsCollection,
} from './store.ts';
import { rules, types } from './types.ts';
import type { Timing } from './when.ts';

type Schemas = components['schemas'];
export type Preferences = Pick<PreferencesDocument, 'choices' | 'email' | 'quietHours' | 'timeZone'>;

const untouched: Preferences = {
  choices: [],
  email: { when: 'soon', hour: 8, weekday: 1 },
  quietHours: null,
  timeZone: null,
};
const channels = ['inApp', 'email', 'push'] as const;

/** What each of these people has chosen, or what holds for who has not. */
export async function preferencesOf(
  scope: DataScope,
  recipients: string[],
): Promise<(recipient: string) => Preferences> {
  const found = await tenantCollection(scope, preferencesCollection).find({ recipient: { $in: recipients } });
  const chosen = new Map(found.map(doc => [doc.recipient, doc]));
  return recipient => chosen.get(recipient) ?? untouched;
}

export function channelsOf({ choices }: Preferences, type: NotificationType): Channels {
  const { inApp, email, push } = rules[type];
  return { inApp, email, push, ...chosenOf(choices, type) };
}

function chosenOf(choices: Preferences['choices'], of: NotificationType): Partial<Channels> {
  const { type: _, ...chosen } = choices.find(({ type }) => type === of) ?? { type: of };
  return chosen;
}

/** Times are the person's own where they have said so, and the workshop's otherwise. */
export async function timingsIn(scope: DataScope): Promise<(preferences: Preferences) => Timing> {
  const workshop = await getWorkshop(scope);
  return ({ email, quietHours, timeZone }) => ({
    email,
    quietHours,
    timeZone: timeZone ?? workshop.timeZone,
  });
}

export async function getPreferences(ctx: Context): Promise<Preferences> {
  const { recipient } = inboxOf(ctx);
  return (await preferencesOf(ctx, [recipient]))(recipient);
}

export async function updatePreferences(
  ctx: Context,
  patch: Schemas['NotificationPreferencesPatch'],
): Promise<Preferences> {
  const { recipient } = inboxOf(ctx);
  if (patch.quietHours && patch.quietHours.from === patch.quietHours.to)
    throw fault('rule_broken', '/body/quietHours', 'must end at another time than they begin');
  if (patch.timeZone && !isTimeZone(patch.timeZone))
    throw fault('rule_broken', '/body/timeZone', 'is not an IANA time zone', 'unknown_time_zone');
  const before = (await preferencesOf(ctx, [recipient]))(recipient);
  const after: Preferences = {
    choices: merged(before.choices, patch.types ?? {}),
    email: { ...before.email, ...patch.email },
    quietHours: patch.quietHours === undefined ? before.quietHours : patch.quietHours,
    timeZone: patch.timeZone === undefined ? before.timeZone : patch.timeZone,
  };
  await store(ctx, recipient, after);
  return after;
}

/** No more mails for this person from the scope's workshop. */
export async function endEmails(scope: DataScope, recipient: string): Promise<void> {
  const before = (await preferencesOf(scope, [recipient]))(recipient);
  const { choices, email, quietHours, timeZone } = before;
  await store(scope, recipient, { choices, email: { ...email, when: 'off' }, quietHours, timeZone });
}

/** What waits is looked at again by the new choice. */
async function store(scope: DataScope, recipient: string, after: Preferences): Promise<void> {
  const now = new Date();
  await unlessTaken(
    tenantCollection(scope, preferencesCollection).updateOne(
      { recipient },
      {
        $set: { ...after, updatedAt: now },
        $inc: { version: 1 },
        $setOnInsert: { _id: newId('npr'), createdAt: now },
      },
      { upsert: true },
    ),
    () => new Problem('version_conflict'),
  );
  await tenantCollection(scope, sendsCollection).updateMany({ recipient }, { $set: { dueAt: now } });
  sendsWait.raise(scope);
}

function merged(
  choices: Preferences['choices'],
  patch: { [type in NotificationType]?: Partial<Channels> | undefined },
): Preferences['choices'] {
  return types.flatMap(type => {
    const chosen = { ...chosenOf(choices, type), ...patch[type] };
    return channels.some(channel => channel in chosen) ? [{ type, ...chosen }] : [];
  });
}

export function toPreferences(preferences: Preferences): Schemas['NotificationPreferences'] {
  const { email, quietHours, timeZone } = preferences;
  const of = (type: NotificationType) => channelsOf(preferences, type);
  return {
    types: {
      'request.received': of('request.received'),
      'request.accepted': of('request.accepted'),
      'request.lost': of('request.lost'),
      'booking.requested': of('booking.requested'),
      'booking.moved': of('booking.moved'),
      'booking.cancelled': of('booking.cancelled'),
      'job.assigned': of('job.assigned'),
      'job.mentioned': of('job.mentioned'),
      'job.ready': of('job.ready'),
      'job.promise_at_risk': of('job.promise_at_risk'),
      'payment.to_confirm': of('payment.to_confirm'),
      'payment.confirmed': of('payment.confirmed'),
      'payment.rejected': of('payment.rejected'),
      'payment.taken_back': of('payment.taken_back'),
      'payment.restored': of('payment.restored'),
      'payment.refund_failed': of('payment.refund_failed'),
      'estimate.approved': of('estimate.approved'),
      'estimate.declined': of('estimate.declined'),
      'payout.requested': of('payout.requested'),
      'payout.paid': of('payout.paid'),
      'payout.rejected': of('payout.rejected'),
      'member.joined': of('member.joined'),
      'item.stock_low': of('item.stock_low'),
      'review.created': of('review.created'),
    },
    email,
    quietHours,
    timeZone,
  };
}
