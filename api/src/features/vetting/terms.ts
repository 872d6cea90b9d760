import type { Config } from '../../config.ts';
import type { Database } from '../../data/connection.ts';
import { platformCollection } from '../../data/platformCollection.ts';
import { startWorker, type Worker } from '../../data/queue.ts';
import { type DataScope, nowOf } from '../../data/scope.ts';
import { transaction } from '../../data/transaction.ts';
import type { Logger } from '../../logger.ts';
import { personById } from '../auth/people.ts';
import { mailOwners } from '../members/mailOwners.ts';
import { endVerification } from '../workshops/verification.ts';
import { workshopNames } from '../workshops/workshops.ts';
import { tellPerson } from './people.ts';
import { type VettingDocument, vettingsCollection } from './store.ts';
import { forgetVetting, lastDayOf } from './vettings.ts';

type Parts = { database: Database; config: Config; log: Logger };
type Scope = DataScope & { config: Config };

/** Tells who is verified that their term ends, and takes the badge off when it has ended. */
export function startVerificationTerms({ database, config, log }: Parts): Worker {
  const onError = (error: unknown) => log.error({ err: error }, 'terms of verifications');

  async function step({ _id, lease }: VettingDocument): Promise<void> {
    await transaction<DataScope, void>({ database, tenantId: null }, async within => {
      const scope = { ...within, config };
      const vettings = platformCollection(scope, vettingsCollection, 'a term ends');
      const found = await vettings.findOne({ _id, lease: `${lease}` });
      if (!found?.until) return;
      if (found.kind === 'workshop' && !(await workshopNames(scope, [_id])).has(_id)) {
        await forgetVetting(scope, _id);
        return;
      }
      if (found.until > nowOf(scope)) {
        await vettings.updateOne({ _id }, { $set: { dueAt: found.until }, $unset: { lease: '' } });
        await tell(scope, found, 'ending');
        return;
      }
      // Who has asked in time keeps the place in the queue, without the badge.
      const state = found.ticket === null ? 'unverified' : 'pending';
      await vettings.updateOne({ _id }, { $set: { state, until: null }, $unset: { dueAt: '', lease: '' } });
      if (found.kind === 'workshop') await endVerification({ ...scope, tenantId: _id }, state);
      await tell(scope, found, 'ended');
    });
  }

  return startWorker({
    database,
    definition: vettingsCollection,
    reason: 'verifications whose term ends',
    batch: 20,
    leaseMs: 60_000,
    pollMs: 60_000,
    async work(batch) {
      for (const vetting of batch) await step(vetting).catch(onError);
    },
    onError,
  });
}

async function tell(
  scope: Scope,
  { _id, kind, until }: VettingDocument,
  news: 'ending' | 'ended',
): Promise<void> {
  if (kind === 'workshop') {
    const link = `${scope.config.publicUrl}/workshop`;
    const day = until ? lastDayOf(until) : '';
    const workshop = { ...scope, tenantId: _id };
    await mailOwners(workshop, { template: 'verification_news', news, reason: '', day, link });
    return;
  }
  const person = await personById(scope, _id);
  if (person) await tellPerson(scope, person, { news, ...(until ? { until } : {}) });
}
