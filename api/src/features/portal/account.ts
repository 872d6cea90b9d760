import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { hasOtherWaysIn } from '../auth/otherWaysIn.ts';
import { thisPerson } from '../auth/people.ts';
import { entryBySlug } from '../directory/entry.ts';
import { listedByIds } from '../directory/listed.ts';
import { forgetDisputesOf } from '../disputes/forget.ts';
import { membershipsOf } from '../members/members.ts';
import { forgetCustomerDevices } from '../notifications/pushDevices.ts';
import { deleteAccount } from '../privacy/account.ts';
import { updateProfile } from '../profile/profile.ts';
import { forgetRequestsOf } from '../serviceRequests/forget.ts';
import { normaliseRegistration } from '../vehicles/registration.ts';
import { profileOf, profiles, toAccount } from './profile.ts';
import { signOut } from './signIn.ts';
import type { CustomerProfileDocument } from './store.ts';

type Schemas = components['schemas'];

const mostFavourites = 50;

async function store(ctx: Context, profile: CustomerProfileDocument): Promise<CustomerProfileDocument> {
  const { _id, version, ...rest } = profile;
  const after = { ...rest, version: version + 1 };
  // Of two at once the second fails here, on the version or on the id.
  if (version === 0) await profiles(ctx).insertOne({ _id, ...after });
  else if ((await profiles(ctx).updateOne({ _id, version }, { $set: after })) === 0)
    throw new Problem('version_conflict');
  return { _id, ...after };
}

export async function getAccount(ctx: Context): Promise<Schemas['PortalAccount']> {
  const person = await thisPerson(ctx);
  return toAccount(person, await profileOf(ctx, person._id));
}

export async function updateAccount(
  ctx: Context,
  patch: Schemas['PortalAccountPatch'],
): Promise<Schemas['PortalAccount']> {
  const before = await thisPerson(ctx);
  const profile = await profileOf(ctx, before._id);
  if (ctx.ifMatch !== null && ctx.ifMatch !== profile.version) throw new Problem('version_conflict');
  const { addresses, vehicles, ...own } = patch;
  // Who they are has a version of its own, which nobody has seen here.
  const person = Object.keys(own).length > 0 ? await updateProfile({ ...ctx, ifMatch: null }, own) : before;
  const after = await store(ctx, {
    ...profile,
    ...(addresses ? { addresses } : {}),
    ...(vehicles ? { vehicles: vehicles.map(tidy) } : {}),
  });
  return toAccount(person, after);
}

const tidy = (vehicle: Schemas['PortalVehicle']): Schemas['PortalVehicle'] => ({
  ...vehicle,
  registration: normaliseRegistration(vehicle.registration, null, '/body/vehicles'),
});

/** Removes what is a customer's; the whole person, where they are nothing else here. */
export async function deleteCustomer(ctx: Context): Promise<void> {
  const person = await thisPerson(ctx);
  await signOut(ctx, true);
  await forgetRequestsOf(ctx, person._id);
  await forgetDisputesOf(ctx, person._id);
  await profiles(ctx).purge({ _id: person._id });
  await forgetCustomerDevices(ctx, person._id);
  const works = (await membershipsOf(ctx, person._id)).length > 0;
  if (!works && !(await hasOtherWaysIn(ctx, person))) await deleteAccount(ctx, person.email);
}

export async function listFavourites(ctx: Context): Promise<Schemas['DirectoryWorkshop'][]> {
  const { favourites } = await profileOf(ctx, (await thisPerson(ctx))._id);
  return listedByIds(ctx, favourites);
}

export async function addFavourite(ctx: Context, slug: string): Promise<void> {
  const { _id: workshopId } = await entryBySlug(ctx, slug);
  const profile = await profileOf(ctx, (await thisPerson(ctx))._id);
  if (profile.favourites.includes(workshopId)) return;
  if (profile.favourites.length >= mostFavourites) throw new Problem('too_many_favourites');
  await store(ctx, { ...profile, favourites: [...profile.favourites, workshopId] });
}

export async function removeFavourite(ctx: Context, slug: string): Promise<void> {
  const { _id: workshopId } = await entryBySlug(ctx, slug);
  const profile = await profileOf(ctx, (await thisPerson(ctx))._id);
  if (!profile.favourites.includes(workshopId)) return;
  await store(ctx, { ...profile, favourites: profile.favourites.filter(id => id !== workshopId) });
}
