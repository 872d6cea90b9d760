import type { Config } from '../../config.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import type { DataScope } from '../../data/scope.ts';
import { endpointChanged } from './signals.ts';
import { endpointsCollection, present } from './store.ts';
import { newReplay } from './webhooks.ts';

const endpointsOf = (scope: DataScope) =>
  platformCollection(scope, endpointsCollection, 'a workshop is blocked');

const changed = (now: Date) => ({ dueAt: now, updatedAt: now });

/** What goes to the endpoints of these tenants waits from now on, and what is being retried with it. */
export async function holdEndpoints(scope: DataScope, tenantIds: string[]): Promise<void> {
  const now = new Date();
  await endpointsOf(scope).updateMany(
    { tenantId: { $in: tenantIds }, ...present, heldAt: { $exists: false } },
    { $set: { heldAt: now, ...changed(now) }, $unset: { lease: '' }, $inc: { version: 1 } },
  );
  endpointChanged.raise(scope);
}

/** What waited goes out; Svix, which drops what comes while an endpoint is off, is given it anew. */
export async function releaseEndpoints(
  scope: DataScope & { config: Config },
  tenantIds: string[],
): Promise<void> {
  const now = new Date();
  const held = await endpointsOf(scope).find({ tenantId: { $in: tenantIds }, heldAt: { $exists: true } });
  for (const { _id, heldAt, pausedAt, enabled, replay } of held) {
    const missed = scope.config.svix && enabled && !pausedAt ? newReplay(heldAt ?? now, now) : null;
    await endpointsOf(scope).updateOne(
      { _id },
      {
        $set: { ...changed(now), replay: replay ?? missed, ...(pausedAt ? {} : { resumed: true }) },
        $unset: { heldAt: '', lease: '' },
        $inc: { version: 1 },
      },
    );
  }
  endpointChanged.raise(scope);
}
