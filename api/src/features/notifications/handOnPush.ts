import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { correspondentOf } from '../auth/correspondent.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { takeDue } from './due.ts';
import { pushDevicesOf } from './pushDevices.ts';
import { type PushPayload, queuePushes } from './queuePushes.ts';
import type { Priority, SendDocument } from './store.ts';
import { pushDueAt } from './when.ts';
import { sayingOf, severalIn } from './wording.ts';

const order: Priority[] = ['high', 'normal', 'low'];

/** Leaves one push for each of a person's devices: the notification, or how many there are. */
export async function handOnPush(scope: DataScope & { config: Config }, recipient: string): Promise<void> {
  const now = new Date();
  const { due, timing } = await takeDue(
    scope,
    recipient,
    'push',
    (timing, { priority, createdAt }) => pushDueAt(timing, priority, createdAt),
    now,
  );
  const [first] = due;
  const person = first ? await correspondentOf(scope, recipient) : null;
  const workshop = await getWorkshop(scope);
  if (!first || !person || workshop.blocked) return;
  const { language } = person;
  const payload: PushPayload =
    due.length === 1
      ? single(first, workshop.name, language, timing.timeZone)
      : {
          title: workshop.name,
          body: severalIn(language, due.length),
          path: '/notifications',
          tag: `several ${scope.tenantId}`,
        };
  const urgency = order.find(priority => due.some(send => send.priority === priority)) ?? 'normal';
  const devices = await pushDevicesOf(scope, recipient);
  await queuePushes(scope, { recipient, devices, payload, urgency });
}

function single(send: SendDocument, workshop: string, language: 'en' | 'hi', timeZone: string): PushPayload {
  const { title, detail, path } = sayingOf(send, language, timeZone);
  const body = [detail, workshop].filter(Boolean).join(' – ');
  return { title, body: body.slice(0, 500), path, tag: send.notificationId };
}
