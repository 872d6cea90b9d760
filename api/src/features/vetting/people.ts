import type { components } from '@workbay/sdk/schema';
import type { Config } from '../../config.ts';
import type { DataScope } from '../../data/scope.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { type Person, personById, thisPerson } from '../auth/people.ts';
import { readyDocuments } from '../files/documents.ts';
import { queueMail } from '../mails/mails.ts';
import type { VettingDocument } from './store.ts';
import { lastDayOf, mustBeRenewable, settle, termEnd, vettingOf, wait } from './vettings.ts';

type Verification = components['schemas']['PersonVerification'];

export const toVerification = (vetting: VettingDocument | null): Verification => ({
  state: vetting?.state ?? 'unverified',
  reason: vetting?.reason ?? null,
  until: vetting?.until?.toISOString() ?? null,
  waiting: (vetting?.ticket ?? null) !== null,
});

export async function ownVerification(ctx: Context): Promise<Verification> {
  return toVerification(await vettingOf(ctx, (await thisPerson(ctx))._id));
}

export async function requestOwnVerification(ctx: Context): Promise<Verification> {
  const { _id: id } = await thisPerson(ctx);
  const before = await vettingOf(ctx, id);
  const { state, waiting } = toVerification(before);
  mustBeRenewable(ctx, { state, until: before?.until ?? null, waiting });
  await mustHaveDocuments(ctx, id);
  await wait(ctx, { id, kind: 'person' }, state === 'verified' ? 'verified' : 'pending');
  return toVerification(await vettingOf(ctx, id));
}

export async function verifyPerson(ctx: Context, userId: string, lastDay?: string): Promise<void> {
  const person = await known(ctx, userId);
  const until = termEnd(ctx, lastDay);
  await mustHaveDocuments(ctx, userId);
  await settle(ctx, { id: userId, kind: 'person' }, { state: 'verified', reason: null, until });
  await tellPerson(ctx, person, { news: 'verified', until });
}

export async function rejectPerson(ctx: Context, userId: string, reason: string): Promise<void> {
  const person = await known(ctx, userId);
  await settle(
    ctx,
    { id: userId, kind: 'person' },
    { state: 'rejected', reason: reason.trim(), until: null },
  );
  await tellPerson(ctx, person, { news: 'rejected', reason: reason.trim() });
}

async function mustHaveDocuments(ctx: Context, userId: string): Promise<void> {
  if ((await readyDocuments(ctx, userId, 'user_document', 1)).length === 0)
    throw new Problem('documents_missing');
}

async function known(ctx: Context, userId: string): Promise<Person> {
  const person = await personById(ctx, userId);
  if (!person) throw new Problem('not_found');
  return person;
}

type News = { news: 'verified' | 'rejected' | 'ending' | 'ended'; reason?: string; until?: Date };

export async function tellPerson(
  scope: DataScope & { config: Config },
  { email, name, language }: Pick<Person, 'email' | 'name' | 'language'>,
  { news, reason = '', until }: News,
): Promise<void> {
  await queueMail(scope, {
    to: { email, name },
    language,
    content: {
      template: 'verification_news',
      name,
      workshopName: null,
      news,
      reason,
      day: until ? lastDayOf(until) : '',
      link: `${scope.config.publicUrl}/profile`,
    },
  });
}
