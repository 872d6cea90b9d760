import type { DataScope } from '../../data/scope.ts';
import type { Context } from '../../http/context.ts';
import { attachFile, detachFile } from '../files/attach.ts';
import { prepareCopy, useCopy } from '../files/copy.ts';
import { openPictures } from '../files/photoUrls.ts';
import { type RequestPhotos, toServiceRequest } from './shape.ts';
import type { CustomerRequestDocument, ServiceRequestDocument } from './store.ts';

/** Takes the customer's photos into use by their request. */
export async function takePhotos(
  ctx: Context,
  userId: string,
  requestId: string,
  fileIds: string[],
): Promise<void> {
  for (const [index, fileId] of fileIds.entries()) {
    const pointer = `/body/photoFileIds/${index}`;
    await attachFile(ctx, { owner: userId, fileId, purpose: 'request_photo', by: requestId, pointer });
  }
}

/** A request that is over shows nothing any more. */
export async function dropPhotos(scope: DataScope, request: CustomerRequestDocument): Promise<void> {
  for (const fileId of request.photoFileIds) await detachFile(scope, request.userId, fileId, request._id);
}

/** Has photos ready for the workshop that is about to be accepted. Returns the ids that they have there. */
export async function copyPhotos(
  ctx: Context,
  { userId, photoFileIds, sentTo }: CustomerRequestDocument,
  quoteId: string,
): Promise<string[]> {
  const sent = sentTo.find(one => one.quoteId === quoteId);
  const ready: string[] = [];
  for (const [index, id] of (sent?.copyIds ?? []).entries()) {
    const copy = { from: userId, fileId: `${photoFileIds[index]}`, to: `${sent?.tenantId}`, id };
    if (await prepareCopy(ctx, { ...copy, purpose: 'job_photo' })) ready.push(id);
  }
  return ready;
}

/** The accepted workshop has photos of its own from now on, for the booking and its job. */
export async function handPhotos(ctx: Context, copyIds: string[], bookingId: string): Promise<void> {
  for (const id of copyIds) await useCopy(ctx, { to: `${ctx.tenantId}`, id, by: bookingId });
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
