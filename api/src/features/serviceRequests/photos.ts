import { newId } from '../../data/ids.ts';
import type { DataScope } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { attachFile, detachFile } from '../files/attach.ts';
import { copyFile } from '../files/copy.ts';
import { openPictures } from '../files/photoUrls.ts';
import { type RequestPhotos, toServiceRequest } from './shape.ts';
import type { CustomerRequestDocument, ServiceRequestDocument } from './store.ts';

/** Takes the customer's photos into use by their request. */
export async function takePhotos(
  ctx: Context,
  userId: string,
  requestId: string,
  fileIds: string[],
): Promise<CustomerRequestDocument['photos']> {
  for (const [index, fileId] of fileIds.entries()) {
    const pointer = `/body/photoFileIds/${index}`;
    await attachFile(ctx, { owner: userId, fileId, purpose: 'request_photo', by: requestId, pointer });
  }
  return fileIds.map(fileId => ({ fileId, copyId: newId('file') }));
}

/** A request that is over shows nothing any more. */
export async function dropPhotos(scope: DataScope, request: CustomerRequestDocument): Promise<void> {
  for (const { fileId } of request.photos) await detachFile(scope, request.userId, fileId, request._id);
}

/** The accepted workshop gets photos of its own, for the booking and its job. */
export async function handPhotos(
  ctx: Context,
  { userId, photos }: CustomerRequestDocument,
  bookingId: string,
): Promise<string[]> {
  const own: string[] = [];
  for (const { fileId, copyId } of photos) {
    const to = { to: `${ctx.tenantId}`, id: copyId, purpose: 'job_photo' as const, by: bookingId };
    if (await copyFile(ctx, { from: userId, fileId, ...to })) own.push(copyId);
  }
  return own;
}

/** Where to see the photos of these, which whoever was asked may. */
export const photosOf = (ctx: Context, fileIds: string[]): Promise<RequestPhotos> =>
  openPictures(ctx, fileIds, ['request_photo', 'job_photo'], 'whoever is asked sees what is shown');

export async function shownRequests(ctx: Context, docs: ServiceRequestDocument[]) {
  const photos = await photosOf(
    ctx,
    docs.flatMap(({ photoFileIds }) => photoFileIds),
  );
  return docs.map(doc => toServiceRequest(doc, photos));
}
