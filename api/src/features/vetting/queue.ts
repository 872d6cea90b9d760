import type { components } from '@workbay/sdk/schema';
import type { Context } from '../../http/context.ts';
import { peopleByIds } from '../auth/people.ts';
import { workshopNames } from '../workshops/workshops.ts';
import type { VettingDocument } from './store.ts';

type Waiting = components['schemas']['WaitingVerification'];

/** Who waits, by name. */
export async function toWaiting(ctx: Context, vettings: VettingDocument[]): Promise<Waiting[]> {
  const idsOf = (kind: VettingDocument['kind']) =>
    vettings.filter(one => one.kind === kind).map(one => one._id);
  const [workshops, people] = await Promise.all([
    workshopNames(ctx, idsOf('workshop')),
    peopleByIds(ctx, idsOf('person')),
  ]);
  const cities = new Map([
    ...[...workshops].map(([id, { name, address }]) => [id, { name, city: address.city ?? null }] as const),
    ...people.map(({ _id, name, city }) => [_id, { name, city }] as const),
  ]);
  return vettings.flatMap(({ _id: id, kind, state, askedAt }) => {
    const who = cities.get(id);
    return who && askedAt
      ? [{ kind, id, ...who, renewal: state === 'verified', since: askedAt.toISOString() }]
      : [];
  });
}
