import { Problem } from '../../errors.ts';
import type { Handlers } from '../../http/context.ts';
import { thisPerson } from '../auth/people.ts';
import { requireUser } from '../auth/requireUser.ts';
import { completeSignIn, signInWithPasskey } from './enter.ts';
import {
  disablePasskey,
  disableTotp,
  enrolPasskey,
  enrolTotp,
  renewRecoveryCodes,
  showFactors,
} from './factors.ts';
import { creationOptions, renamePasskey, requestOptions, toPasskey } from './passkeys.ts';
import { stepUp } from './stepUp.ts';
import { startTotp } from './totp.ts';

/** A secret that is shown once is for nobody's cache. */
const headers = { 'Cache-Control': 'no-store' };

export const factorsRoutes = {
  'factors.completeSignIn': async (ctx, { body }) => completeSignIn(ctx, body),

  'factors.passkeyChallenge': async ctx => ({ status: 200, headers, body: await requestOptions(ctx) }),

  'factors.signInWithPasskey': async (ctx, { body }) => signInWithPasskey(ctx, body.passkey),

  'factors.stepUp': async (ctx, { body }) => (await stepUp(ctx, body)) ?? { status: 204 },

  'factors.get': async ctx => ({ status: 200, headers, body: await showFactors(ctx) }),

  'factors.startTotp': async ctx => ({
    status: 200,
    headers,
    body: await startTotp(ctx, await thisPerson(ctx)),
  }),

  'factors.confirmTotp': async (ctx, { body }) => ({
    status: 200,
    headers,
    body: await enrolTotp(ctx, body.code),
  }),

  'factors.removeTotp': async ctx => {
    await disableTotp(ctx);
    return { status: 204 };
  },

  'factors.renewRecoveryCodes': async ctx => ({ status: 200, headers, body: await renewRecoveryCodes(ctx) }),

  'factors.startPasskey': async ctx => ({
    status: 200,
    headers,
    body: await creationOptions(ctx, await thisPerson(ctx)),
  }),

  'factors.addPasskey': async (ctx, { body }) => {
    const added = await enrolPasskey(ctx, body);
    return added instanceof Problem ? added : { status: 201, headers, body: added };
  },

  'factors.renamePasskey': async (ctx, { path, body }) => {
    const { userId } = requireUser(ctx);
    return { status: 200, body: toPasskey(await renamePasskey(ctx, userId, path.passkeyId, body.name)) };
  },

  'factors.removePasskey': async (ctx, { path }) => {
    await disablePasskey(ctx, path.passkeyId);
    return { status: 204 };
  },
} satisfies Partial<Handlers>;
