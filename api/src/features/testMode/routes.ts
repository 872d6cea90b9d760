import type { Handlers } from '../../http/context.ts';
import { page, paging } from '../../http/cursor.ts';
import { getTestMail, listTestMails, toTestMail, toTestMailWithText } from './mails.ts';
import { enterTestMode, leaveTestMode, testModeOf, wipeTestMode } from './testMode.ts';

export const testModeRoutes = {
  'testMode.get': async ctx => ({ status: 200, body: await testModeOf(ctx) }),

  'testMode.enter': async ctx => enterTestMode(ctx),

  'testMode.leave': async ctx => leaveTestMode(ctx),

  'testMode.wipe': async ctx => {
    await wipeTestMode(ctx);
    return { status: 202 };
  },

  'testMode.listMails': async (ctx, { query }) => {
    const at = paging(query);
    return { status: 200, body: page(at, await listTestMails(ctx, at), toTestMail) };
  },

  'testMode.getMail': async (ctx, { path }) => ({
    status: 200,
    body: toTestMailWithText(await getTestMail(ctx, path.mailId)),
  }),
} satisfies Partial<Handlers>;
