import type { MailTemplate } from '../../adapters/mail/wording.ts';
import type { Context } from '../../http/context.ts';
import type { Person } from '../auth/people.ts';
import { queueMail } from '../mails/mails.ts';

export type FactorKind = 'totp' | 'passkey';

export async function mailFactorChange(
  ctx: Context,
  person: Person,
  change: 'added' | 'removed',
  factor: FactorKind,
): Promise<void> {
  const template = change === 'added' ? 'factor_added' : 'factor_removed';
  await mail(ctx, person, { template, name: person.name, factor });
}

export async function mailRecoveryCodeUsed(ctx: Context, person: Person, left: number): Promise<void> {
  const link = `${ctx.config.publicUrl}/security`;
  await mail(ctx, person, { template: 'recovery_code_used', name: person.name, left, link });
}

/** Who tries the app's codes has the password already. */
export async function mailLocked(ctx: Context, person: Person): Promise<void> {
  const resetLink = `${ctx.config.publicUrl}/forgot`;
  await mail(ctx, person, { template: 'factor_locked', name: person.name, resetLink });
}

async function mail(ctx: Context, { email, name, language }: Person, content: MailTemplate): Promise<void> {
  await queueMail(ctx, { to: { email, name }, language, content });
}
