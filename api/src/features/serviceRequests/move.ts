import { platformCollection } from '../../data/platformCollection.ts';
import { asNobodyOf, type DataScope } from '../../data/scope.ts';
import { tenantCollection } from '../../data/tenantCollection.ts';
import { Problem } from '../../errors.ts';
import { type EmitScope, emit } from '../events/events.ts';
import { dropPhotos } from './photos.ts';
import { toServiceRequest } from './shape.ts';
import { canMove, type ServiceRequestStatus } from './status.ts';
import {
  type CustomerRequestDocument,
  customerRequestsCollection,
  type ServiceRequestDocument,
  serviceRequestsCollection,
} from './store.ts';

type Changes = Partial<
  Pick<
    ServiceRequestDocument,
    'quote' | 'quoteToldAt' | 'reason' | 'bookingId' | 'customerId' | 'photoFileIds'
  >
>;

const closed = () => new Problem('request_closed');

/** Moves what a workshop has of a request on, and says so. */
export async function moveRequest(
  scope: EmitScope,
  before: ServiceRequestDocument,
  status: ServiceRequestStatus,
  changes: Changes = {},
): Promise<ServiceRequestDocument> {
  if (!canMove(before.status, status)) throw closed();
  const after = await tenantCollection(scope, serviceRequestsCollection).replace(before, {
    ...before,
    ...changes,
    status,
  });
  await emit(scope, 'service_request.status_changed', toServiceRequest(after), toServiceRequest(before));
  return after;
}

const requests = (scope: DataScope) =>
  platformCollection(scope, customerRequestsCollection, 'a request is answered');

/** The request while it is open, which stays so until this transaction ends: of two that answer it at once one runs again. */
export async function holdOpen(scope: DataScope, requestId: string): Promise<CustomerRequestDocument> {
  const request = await requests(scope).findOneAndUpdate(
    { _id: requestId, status: 'open', expiresAt: { $gt: new Date() } },
    { $inc: { turns: 1 } },
  );
  if (!request) throw closed();
  return request;
}

/** What the workshops have of these. */
export async function copiesOf(scope: DataScope, all: CustomerRequestDocument[]) {
  const copies = platformCollection(scope, serviceRequestsCollection, 'a request is answered');
  return copies.find({ _id: { $in: all.flatMap(({ sentTo }) => sentTo.map(({ quoteId }) => quoteId)) } });
}

/** Whether there is still a workshop that answers or has quoted. */
export async function hasOpenAnswers(scope: DataScope, request: CustomerRequestDocument): Promise<boolean> {
  return (await copiesOf(scope, [request])).some(({ status }) => status === 'waiting' || status === 'quoted');
}

/** Ends the request, and what the workshops have of it that is still open: all but the accepted one. */
export async function endRequest(
  scope: DataScope,
  request: CustomerRequestDocument,
  status: 'accepted' | 'declined' | 'cancelled' | 'expired',
  acceptedId: string | null = null,
): Promise<CustomerRequestDocument> {
  const end = status === 'accepted' ? 'lost' : status;
  for (const found of await copiesOf(scope, [request])) {
    const within = asNobodyOf(scope, found.tenantId);
    if (found._id !== acceptedId && canMove(found.status, end)) await moveRequest(within, found, end);
  }
  await dropPhotos(scope, request);
  await requests(scope).updateOne(
    { _id: request._id },
    { $set: { status, acceptedId, photoFileIds: [] }, $unset: { dueAt: '', lease: '' } },
  );
  return { ...request, status, acceptedId, photoFileIds: [] };
}
