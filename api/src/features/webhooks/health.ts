import type { AttemptResult } from '../../adapters/webhooks/webhooks.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { transaction } from '../../data/transaction.ts';
import { emit } from '../events/events.ts';
import { mailOwners } from '../members/mailOwners.ts';
import { endpointChanged } from './signals.ts';
import { type EndpointDocument, endpointsCollection } from './store.ts';
import { toNotice } from './webhooks.ts';

const longestFailureMs = 5 * 24 * 60 * 60_000;

/** Disables an endpoint that is gone, or that had nothing but failures for five days; its owners are told half-way and then. */
export function healthKeeper({ database, config }: { database: Database; config: Config }) {
  type Change = Partial<
    Pick<EndpointDocument, 'enabled' | 'fault' | 'failingSince' | 'warned' | 'dueAt' | 'updatedAt'>
  >;

  /** Writes the change, if nobody changed the endpoint in the meantime, and the mail of its state in one transaction. */
  async function change(endpoint: EndpointDocument, $set: Change, state: 'failing' | 'disabled' | null) {
    const { _id, version, tenantId, failingSince, warned } = endpoint;
    await transaction({ database, config, tenantId }, async scope => {
      const inc = 'enabled' in $set ? { $inc: { version: 1 } } : {};
      const changed = await tenantCollection(scope, endpointsCollection).updateOne(
        { _id, version, failingSince, warned, enabled: true },
        { $set, ...inc },
      );
      if (changed === 0) return;
      const link = `${config.publicUrl}/webhooks/${_id}`;
      if (state) await mailOwners(scope, { template: 'webhook_failing', url: endpoint.url, state, link });
      if (!('enabled' in $set)) return;
      const after = { ...endpoint, ...$set, version: version + 1 };
      await emit(scope, 'webhook.endpoint_disabled', toNotice(after), toNotice(endpoint));
      endpointChanged.raise(scope);
    });
  }

  return {
    async note(endpoint: EndpointDocument, result: AttemptResult, at: Date): Promise<void> {
      const { failingSince } = endpoint;
      const failingMs = failingSince ? at.getTime() - failingSince.getTime() : 0;
      const disabled = { enabled: false, dueAt: at, updatedAt: at };
      if (result.gone) await change(endpoint, { ...disabled, fault: 'gone' }, null);
      else if (result.ok) {
        if (failingSince) await change(endpoint, { failingSince: null, warned: false }, null);
      } else if (!failingSince) await change(endpoint, { failingSince: at }, null);
      else if (failingMs >= longestFailureMs)
        await change(endpoint, { ...disabled, fault: 'failing' }, 'disabled');
      else if (failingMs >= longestFailureMs / 2 && !endpoint.warned)
        await change(endpoint, { warned: true }, 'failing');
    },
  };
}
