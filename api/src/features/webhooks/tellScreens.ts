import type { DataScope } from '../../data/scope.ts';
import { changed } from '../events/changes.ts';
import type { EndpointDocument } from './store.ts';

type Endpoint = Pick<EndpointDocument, '_id' | 'tenantId'>;

const tell =
  (what: 'deliveries' | 'endpoints') =>
  (scope: DataScope, endpoints: Endpoint[]): void =>
    changed(
      scope,
      endpoints.map(({ _id, tenantId }) => ({ tenantId, userId: null, what, id: _id })),
    );

export const deliveriesChanged = tell('deliveries');
/** In what its worker does for it; of what people do with it there are events. */
export const endpointsChanged = tell('endpoints');
