import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { type MemberDocument, membersCollection } from './store.ts';

/** Gives the test twin the people of its workshop, so that work can be given to them there. Nobody gets in by it. */
export async function copyMembers(live: DataScope, twin: DataScope): Promise<void> {
  const people = await tenantCollection(live, membersCollection).find({}, { sort: { _id: 1 } });
  const known = new Map(
    (await tenantCollection(twin, membersCollection).find({}, { sort: { _id: 1 } })).map(member => [
      member.userId,
      member,
    ]),
  );
  const copies = tenantCollection(twin, membersCollection);
  for (const {
    _id: _live,
    tenantId: _tenant,
    createdAt: _at,
    updatedAt: _when,
    version: _n,
    // Of services that are others there.
    availability: _own,
    ...person
  } of people) {
    const copy = known.get(person.userId);
    known.delete(person.userId);
    if (!copy) await copies.insertOne({ _id: newId('mem'), ...person });
    else if (!isLike(copy, person)) await copies.replace(copy, { ...copy, ...person });
  }
  for (const { _id } of known.values()) await copies.deleteOne({ _id });
}

type Shown = Pick<MemberDocument, 'role' | 'name' | 'photoFileId'>;

const isLike = (copy: Shown, person: Shown) =>
  copy.role === person.role && copy.name === person.name && copy.photoFileId === person.photoFileId;
