import type { Config } from '../../config.ts';
import { isTestTenant } from '../../data/mode.ts';
import type { DataScope } from '../../data/scope.ts';
import { personByEmail, personById } from '../auth/people.ts';
import { pushDevicesOf } from './pushDevices.ts';
import { type PushPayload, queuePushes } from './queuePushes.ts';

type Scope = DataScope & { config: Config };
type Language = 'en' | 'hi';
/** With the same tag again, it takes the other's place. */
type News = { tag: string; path: string; say: (language: Language) => { title: string; body: string } };

/**
 * Leaves a push for each device on which the customer wants to hear of what is theirs, beside the mail. Who they are is proved: by their
 * account, or by the address that they had a code at.
 */
export async function pushToCustomer(
  scope: Scope,
  { userId, email }: { userId: string | null; email: string },
  { tag, path, say }: News,
): Promise<void> {
  if (scope.tenantId === null || isTestTenant(scope.tenantId)) return;
  const person = userId ? await personById(scope, userId) : await personByEmail(scope, email);
  if (!person || person.blocked) return;
  const devices = await pushDevicesOf(scope, person._id, 'customer');
  if (devices.length === 0) return;
  const { title, body } = say(person.language);
  const payload: PushPayload = { title: title.slice(0, 200), body: body.slice(0, 500), path, tag };
  await queuePushes(scope, { recipient: person._id, devices, payload, urgency: 'normal' });
}
