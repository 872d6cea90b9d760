import type { components } from '@workbay/sdk/schema';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { isListed, refreshEntry } from '../directory/entry.ts';
import { emit } from '../events/events.ts';
import { attachFile, detachFile } from '../files/attach.ts';
import { toGeo, toPoint } from '../places/point.ts';
import type { WorkshopDocument } from '../workshops/store.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';
import { findListing } from './find.ts';
import { missingFor } from './missing.ts';
import { type ListingDocument, listingsCollection } from './store.ts';

type Schemas = components['schemas'];
type Shown = { workshop: WorkshopDocument; listing: ListingDocument };

export async function getListing(ctx: Context): Promise<Shown> {
  const workshop = await getWorkshop(ctx);
  return { workshop, listing: await findListing(ctx, workshop) };
}

export async function updateListing(ctx: Context, patch: Schemas['ListingPatch']): Promise<Shown> {
  const workshop = await getWorkshop(ctx);
  const before = await stored(ctx, workshop);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const { location, about, ...rest } = definedOf(patch);
  const after: ListingDocument = { ...before, ...rest };
  if (location !== undefined) after.location = location && toGeo(location);
  if (about !== undefined) after.about = about?.trim() || null;
  if (patch.photoFileIds) await changePhotos(ctx, before, patch.photoFileIds);
  const listing = await tenantCollection(ctx, listingsCollection).replace(before, after);
  await refreshEntry(ctx, workshop);
  await emit(
    ctx,
    'listing.updated',
    toListing(ctx, { workshop, listing }),
    toListing(ctx, { workshop, listing: before }),
  );
  return { workshop, listing };
}

/** The listing as a document that can be replaced. */
async function stored(ctx: Context, workshop: WorkshopDocument): Promise<ListingDocument> {
  const listings = tenantCollection(ctx, listingsCollection);
  const found = await listings.findOne({ _id: workshop._id });
  return found ?? listings.insertOne(await findListing(ctx, workshop));
}

async function changePhotos(ctx: Context, { _id, photoFileIds }: ListingDocument, wanted: string[]) {
  for (const [index, fileId] of wanted.entries()) {
    if (photoFileIds.includes(fileId)) continue;
    const pointer = `/body/photoFileIds/${index}`;
    await attachFile(ctx, { owner: _id, fileId, purpose: 'workshop_photo', by: _id, pointer });
  }
  for (const fileId of photoFileIds) {
    if (!wanted.includes(fileId)) await detachFile(ctx, _id, fileId, _id);
  }
}

export function toListing(ctx: Context, { workshop, listing }: Shown): Schemas['Listing'] {
  const { _id: id, tenantId: _tenant, createdAt: _at, location, updatedAt, ...rest } = listing;
  return {
    id,
    ...rest,
    location: location && toPoint(location),
    listed: isListed(workshop, listing),
    missing: missingFor(workshop, listing),
    url: `${ctx.config.publicUrl}/w/${workshop.slug}`,
    updatedAt: updatedAt.toISOString(),
  };
}
