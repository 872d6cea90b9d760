import type { components } from '@workbay/sdk/schema';
import { nowOf } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { openPictures } from '../files/photoUrls.ts';
import { dayOf, isOpenAt } from '../openingHours/spans.ts';
import { rounded, toPoint } from '../places/point.ts';
import type { Found } from './find.ts';
import type { EntryDocument } from './store.ts';
import type { Listed } from './walk.ts';

type Schemas = components['schemas'];

const pictureOf = ({ photoFileIds, logoFileId }: Pick<EntryDocument, 'photoFileIds' | 'logoFileId'>) =>
  photoFileIds[0] ?? logoFileId;

const pictures = (ctx: Context, fileIds: string[]) =>
  openPictures(ctx, fileIds, ['workshop_photo', 'workshop_logo'], "listed workshops' pictures");

const common = (ctx: Context, entry: Listed) => ({
  slug: entry.slug,
  url: `${ctx.config.publicUrl}/w/${entry.slug}`,
  name: entry.name,
  kind: entry.kind,
  city: entry.city,
  address: entry.address,
  location: toPoint(entry.location),
  serviceTypes: entry.serviceTypes,
  homeVisit: entry.homeVisit,
  homeVisitKm: entry.homeVisitKm,
  rating: {
    mean: entry.totalRatings === 0 ? null : rounded(entry.rating, 2),
    count: entry.totalRatings,
  },
});

export async function toDirectoryWorkshops(
  ctx: Context,
  entries: Found[],
): Promise<Schemas['DirectoryWorkshop'][]> {
  const urls = await pictures(
    ctx,
    entries.flatMap(entry => pictureOf(entry) ?? []),
  );
  return entries.map(entry => ({
    ...common(ctx, entry),
    distanceKm: entry.distance === null ? null : rounded(entry.distance / 1000, 3),
    pictureUrl: urls.get(pictureOf(entry) ?? '')?.smallUrl ?? null,
  }));
}

export async function toDetails(
  ctx: Context,
  entry: EntryDocument,
): Promise<Schemas['DirectoryWorkshopDetails']> {
  const { logoFileId, photoFileIds, region, country, addressShown, phone, timeZone, about, hours } = entry;
  const now = nowOf(ctx);
  const today = dayOf(now, timeZone);
  const urls = await pictures(ctx, logoFileId ? [logoFileId, ...photoFileIds] : photoFileIds);
  return {
    ...common(ctx, entry),
    region,
    country,
    addressShown,
    phone,
    timeZone,
    about,
    openNow: hours && isOpenAt(hours, timeZone, now),
    openingHours: hours && { ...hours, holidays: hours.holidays.filter(({ to }) => to >= today) },
    logoUrl: urls.get(logoFileId ?? '')?.smallUrl ?? null,
    photos: photoFileIds.flatMap(id => urls.get(id) ?? []),
  };
}
