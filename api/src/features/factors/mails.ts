import type { MailTemplate } from '../../adapters/mail/wording.ts';
import type { Context } from '../../http/context.ts';
import { queueMail } from '../mails/mails.ts';
import type { Holder } from './holder.ts';

const isAdministrator = ({ _id }: Holder) => _id.startsWith('adm_');

export type FactorKind = 'totp' | 'passkey';

export async function mailFactorChange(
  ctx: Context,
  person: Holder,
  change: 'added' | 'removed',
  factor: FactorKind,
): Promise<void> {
  const template = change === 'added' ? 'factor_added' : 'factor_removed';
  await mail(ctx, person, { template, name: person.name, factor });
}

export async function mailRecoveryCodeUsed(ctx: Context, person: Holder, left: number): Promise<void> {
  const link = `${ctx.config.publicUrl}${isAdministrator(person) ? '/platform' : '/security'}`;
  await mail(ctx, person, { template: 'recovery_code_used', name: person.name, left, link });
}

/** Who tries the app's codes has the password already. */
export async function mailLocked(ctx: Context, person: Holder): Promise<void> {
  const resetLink = `${ctx.config.publicUrl}${isAdministrator(person) ? '/platform' : '/forgot'}`;
  await mail(ctx, person, { template: 'factor_locked', name: person.name, resetLink });
}

async function mail(ctx: Context, { email, name, language }: Holder, content: MailTemplate): Promise<void> {
  await queueMail(ctx, { to: { email, name }, language, content });
}
