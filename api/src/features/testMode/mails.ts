import type { components } from '@workbay/sdk/schema';
import { isTestTenant } from '../../data/mode.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import type { Paging } from '../../http/cursor.ts';
import { findUnsent, listUnsent, type ReadMail } from '../mails/unsent.ts';

type Schemas = components['schemas'];

/** The mails that test mode did not send, newest first; none in live mode, where every mail is sent. */
export async function listTestMails(ctx: Context, paging: Paging): Promise<ReadMail[]> {
  return isTestTenant(ctx.tenantId) ? listUnsent(ctx, paging) : [];
}

export async function getTestMail(ctx: Context, mailId: string): Promise<ReadMail> {
  const mail = isTestTenant(ctx.tenantId) ? await findUnsent(ctx, mailId) : null;
  if (!mail) throw new Problem('not_found');
  return mail;
}

export function toTestMail({ _id, to, subject, createdAt }: ReadMail): Schemas['TestMail'] {
  return { id: _id, to, subject, status: 'not_sent', createdAt: createdAt.toISOString() };
}

export function toTestMailWithText(mail: ReadMail): Schemas['TestMailWithText'] {
  return { ...toTestMail(mail), text: mail.text, html: mail.html };
}
