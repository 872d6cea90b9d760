import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { etag, page, paging } from '../../http/cursor.ts';
import { filterOf, listRecords, toAuditRecord } from '../audit/audit.ts';
import { platformLog } from '../audit/records.ts';
import { findUsers } from '../auth/findUsers.ts';
import { definedOf } from '../workshops/workshops.ts';
import { beginTotp, changeAdministratorPassword, enrolAdministrator, platformMe } from './account.ts';
import {
  createAdministrator,
  listAdministrators,
  renewLink,
  toAdministrator,
  updateAdministrator,
} from './administrators.ts';
import {
  beginPasskey,
  dropPasskey,
  enrolPasskey,
  passkeysOfAdministrator,
  stepUpAdministrator,
} from './factors.ts';
import { endAdministratorSession, refreshAdministratorSession } from './sessions.ts';
import { acceptLink, logInAdministrator } from './signIn.ts';
import { actAsSupport } from './support.ts';
import { blockUser, toPlatformUser, unblockUser, userDetails } from './users.ts';
import {
  blockWorkshop,
  listWorkshops,
  rejectWorkshop,
  toPlatformWorkshop,
  unblockWorkshop,
  verifyWorkshop,
  workshopDetails,
} from './workshops.ts';

/** A secret that is shown once is for nobody's cache. */
const headers = { 'Cache-Control': 'no-store' };

export const platformRoutes = {
  'platform.logIn': async (ctx, { body }) => logInAdministrator(ctx, definedOf(body)),
  'platform.acceptLink': async (ctx, { body }) => acceptLink(ctx, body),
  'platform.refresh': async ctx => refreshAdministratorSession(ctx),
  'platform.logOut': async ctx => ({ status: 204, headers: await endAdministratorSession(ctx) }),

  'platform.me': async ctx => ({ status: 200, headers, body: await platformMe(ctx) }),
  'platform.startTotp': async ctx => ({ status: 200, headers, body: await beginTotp(ctx) }),
  'platform.confirmTotp': async (ctx, { body }) => ({
    status: 200,
    headers,
    body: await enrolAdministrator(ctx, body.code),
  }),
  'platform.stepUp': async (ctx, { body }) => {
    const proved = await stepUpAdministrator(ctx, body);
    return proved instanceof Problem ? proved : { status: 200, headers, body: proved };
  },
  'platform.listPasskeys': async ctx => ({
    status: 200,
    headers,
    body: { data: await passkeysOfAdministrator(ctx) },
  }),
  'platform.startPasskey': async ctx => ({ status: 200, headers, body: await beginPasskey(ctx) }),
  'platform.addPasskey': async (ctx, { body }) => {
    const added = await enrolPasskey(ctx, body);
    return added instanceof Problem ? added : { status: 201, headers, body: added };
  },
  'platform.removePasskey': async (ctx, { path }) => {
    await dropPasskey(ctx, path.passkeyId);
    return { status: 204 };
  },
  'platform.changePassword': async (ctx, { body }) => {
    await changeAdministratorPassword(ctx, body);
    return { status: 204 };
  },

  'platform.listWorkshops': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listWorkshops(ctx, query, at), toPlatformWorkshop) };
  },
  'platform.getWorkshop': async (ctx, { path }) => ({
    status: 200,
    body: await workshopDetails(ctx, path.workshopId),
  }),
  'platform.verifyWorkshop': async (ctx, { path, query }) => ({
    status: 200,
    body: await verifyWorkshop(ctx, path.workshopId, query.until),
  }),
  'platform.rejectWorkshop': async (ctx, { path, body }) => ({
    status: 200,
    body: await rejectWorkshop(ctx, path.workshopId, body.reason),
  }),
  'platform.blockWorkshop': async (ctx, { path, body }) => ({
    status: 200,
    body: await blockWorkshop(ctx, path.workshopId, body.reason),
  }),
  'platform.unblockWorkshop': async (ctx, { path, body }) => ({
    status: 200,
    body: await unblockWorkshop(ctx, path.workshopId, body.reason),
  }),
  'platform.startSupportSession': async (ctx, { path, body }) => ({
    status: 200,
    headers,
    body: await actAsSupport(ctx, path.workshopId, body.reason),
  }),

  'platform.listUsers': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await findUsers(ctx, query, at), toPlatformUser) };
  },
  'platform.getUser': async (ctx, { path }) => ({ status: 200, body: await userDetails(ctx, path.userId) }),
  'platform.blockUser': async (ctx, { path, body }) => ({
    status: 200,
    body: await blockUser(ctx, path.userId, body.reason),
  }),
  'platform.unblockUser': async (ctx, { path, body }) => ({
    status: 200,
    body: await unblockUser(ctx, path.userId, body.reason),
  }),

  'platform.listAdministrators': async (ctx, { query }) => {
    const at = paging(query);
    const { data, nextCursor } = page(at, await listAdministrators(ctx, at), doc =>
      toAdministrator(ctx, doc),
    );
    return { status: 200, body: { data: await Promise.all(data), nextCursor } };
  },
  'platform.createAdministrator': async (ctx, { body }) => ({
    status: 201,
    body: await toAdministrator(ctx, await createAdministrator(ctx, body)),
  }),
  'platform.updateAdministrator': async (ctx, { path, body }) => {
    const administrator = await updateAdministrator(ctx, path.administratorId, body);
    return { status: 200, headers: etag(administrator), body: await toAdministrator(ctx, administrator) };
  },
  'platform.renewAdministratorLink': async (ctx, { path }) => {
    await renewLink(ctx, path.administratorId);
    return { status: 204 };
  },

  'platform.listAudit': async (ctx, { query: { limit, cursor, ...filter } }) => {
    const at = paging({ limit, cursor });
    const own = { ...ctx, tenantId: platformLog };
    return { status: 200, body: page(at, await listRecords(own, filterOf(filter), at), toAuditRecord) };
  },
} satisfies Partial<Handlers>;
