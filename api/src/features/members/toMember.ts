import type { components } from '@workbay/sdk/schema';
import type { Context } from '../../http/context.ts';
import { photoUrls } from '../files/photoUrls.ts';
import { verifiedOf } from '../vetting/vettings.ts';
import type { MemberDocument } from './store.ts';

type Member = components['schemas']['Member'];

/** As the API shows them, with where to read their photos. */
export async function toMembers(ctx: Context, members: MemberDocument[]): Promise<Member[]> {
  const urls = await photoUrls(
    ctx,
    members.flatMap(({ photoFileId }) => photoFileId ?? []),
  );
  const verified = await verifiedOf(
    ctx,
    members.map(({ userId }) => userId),
  );
  return members.map(doc => ({
    ...toMember(doc),
    photoUrl: urls.get(`${doc.photoFileId}`) ?? null,
    verified: verified.has(doc.userId),
  }));
}

/** As events show them: an address would have ended by the time it is read. */
export function toMember(doc: MemberDocument): Member {
  return {
    id: doc._id,
    userId: doc.userId,
    name: doc.name,
    email: doc.email,
    role: doc.role,
    photoFileId: doc.photoFileId,
    photoUrl: null,
    verified: null,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    version: doc.version,
  };
}
