import { newRequestId } from '../../data/ids.ts';
import { permissionsOf } from '../../features/members/roles.ts';
import type { Context } from '../../http/context.ts';
import type { Server } from '../../server.ts';

/** The scope of a workshop's owner, for what is made there by its rules without a request. */
export function ownerOf(server: Server, tenantId: string): Context {
  return {
    ...server.parts,
    tenantId,
    principal: {
      kind: 'user',
      name: null,
      id: 'demo',
      userId: null,
      sessionId: null,
      tenantId,
      homeId: tenantId,
      role: 'owner',
      permissions: permissionsOf('owner'),
      visibleJobs: 'all',
      confirmLimit: null,
      emailVerified: true,
      blocked: null,
      closing: false,
      customer: false,
      platform: null,
      proved: null,
    },
    recheck: async () => null,
    requestId: newRequestId(),
    path: '',
    log: server.app.log,
    address: '127.0.0.1',
    userAgent: 'demo',
    cookies: {},
    ifMatch: null,
  };
}
