import type { Handlers } from '../../http/context.ts';
import { definedOf } from '../workshops/workshops.ts';
import { askEmailChange, confirmEmailChange } from './emailChange.ts';
import { logIn, requestPasswordReset } from './login.ts';
import {
  beginOidc,
  completeOidc,
  linkOidc,
  providerName,
  registerOidc,
  signInWays,
  unlinkOidc,
} from './oidc.ts';
import { logOut, refreshSession } from './refresh.ts';
import { register, resendVerification, verifyEmail } from './registration.ts';
import { moveSession, whoAmI } from './sessions.ts';
import { changePassword, resetPassword } from './setPassword.ts';

export const authRoutes = {
  'auth.register': async (ctx, { body }) => ({ status: 202, body: await register(ctx, body) }),

  'auth.verifyEmail': async (ctx, { body }) => verifyEmail(ctx, definedOf(body)),

  'auth.resendVerification': async (ctx, { body }) => ({
    status: 202,
    body: await resendVerification(ctx, body.verificationId),
  }),

  'auth.login': async (ctx, { body }) => logIn(ctx, body),

  'auth.refresh': async ctx => refreshSession(ctx),

  'auth.logout': async ctx => ({ status: 204, headers: await logOut(ctx) }),

  'auth.requestPasswordReset': async (ctx, { body }) => {
    await requestPasswordReset(ctx, body.email);
    return { status: 202 };
  },

  'auth.resetPassword': async (ctx, { body }) => {
    const { headers, linkedLogins } = await resetPassword(ctx, body);
    return { status: 200, headers, body: { linkedLogins } };
  },

  'auth.changePassword': async (ctx, { body }) => {
    await changePassword(ctx, body);
    return { status: 204 };
  },

  'auth.changeEmail': async (ctx, { body }) => ({ status: 202, body: await askEmailChange(ctx, body) }),

  'auth.confirmEmail': async (ctx, { body }) =>
    (await confirmEmailChange(ctx, body)) ?? { status: 204 as const },

  'auth.ways': async ctx => ({ status: 200, body: { provider: providerName(ctx) } }),

  'auth.signInWays': async ctx => ({ status: 200, body: await signInWays(ctx) }),

  'auth.beginOidc': async (ctx, { body }) => beginOidc(ctx, definedOf(body)),

  'auth.completeOidc': async (ctx, { body }) => completeOidc(ctx, definedOf(body)),

  'auth.linkOidc': async (ctx, { body }) => linkOidc(ctx, body.password),

  'auth.registerOidc': async (ctx, { body }) => registerOidc(ctx, body),

  'auth.unlinkOidc': async ctx => {
    await unlinkOidc(ctx);
    return { status: 204 };
  },

  'auth.me': async ctx => ({
    status: 200,
    body: await whoAmI(
      ctx,
      ctx.principal ?? {
        userId: null,
        tenantId: null,
        homeId: null,
        role: null,
        permissions: new Set(),
        visibleJobs: 'all',
        confirmLimit: null,
        proved: null,
      },
    ),
  }),

  'auth.switchWorkshop': async (ctx, { body }) => moveSession(ctx, body.workshopId),

  'auth.jwks': async ctx => ({
    status: 200,
    headers: { 'Cache-Control': 'public, max-age=300' },
    body: { keys: await ctx.authenticator.jwks() },
  }),
} satisfies Partial<Handlers>;
