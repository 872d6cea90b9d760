import type { components } from '@workbay/sdk/schema';
import { platformCollection } from '../../data/platformCollection.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { requireUser } from '../auth/requireUser.ts';
import { searchOfUser, type UserDocument, usersCollection } from '../auth/store.ts';
import { normalisePhone } from '../customers/phone.ts';
import { replaceFile } from '../files/attach.ts';
import { changeAppearance } from '../members/members.ts';
import { definedOf, getWorkshop } from '../workshops/workshops.ts';

const users = (ctx: Context) => platformCollection(ctx, usersCollection, 'profile');

export async function getProfile(ctx: Context): Promise<UserDocument> {
  const user = await users(ctx).findOne({ _id: requireUser(ctx).userId });
  if (!user) throw new Problem('unauthenticated');
  return user;
}

/** Whose numbers a person writes without a country code: those of the workshop they are in. */
const countryOf = async (ctx: Context): Promise<string> =>
  ctx.tenantId ? (await getWorkshop(ctx)).country : 'IN';

export async function updateProfile(
  ctx: Context,
  patch: components['schemas']['ProfilePatch'],
): Promise<UserDocument> {
  const before = await getProfile(ctx);
  if (ctx.ifMatch !== null && ctx.ifMatch !== before.version) throw new Problem('version_conflict');
  const { name, phone, city, services, skills, ...rest } = patch;
  const change = definedOf({
    ...rest,
    name: name?.trim(),
    nameGuessed: before.nameGuessed && name !== undefined ? false : undefined,
    phone: phone ? normalisePhone(phone, await countryOf(ctx), '/body/phone') : phone,
    city: city ? city.trim() : city,
    services: services && tidy(services),
    skills: skills && tidy(skills),
  });
  if (patch.photoFileId !== undefined) {
    await replaceFile(ctx, before.photoFileId, {
      fileId: patch.photoFileId,
      owner: before._id,
      purpose: 'profile_photo',
      by: before._id,
      pointer: '/body/photoFileId',
    });
  }
  const user = await users(ctx).findOneAndUpdate(
    { _id: before._id, version: before.version },
    {
      $set: { ...change, search: searchOfUser({ ...before, ...change }), updatedAt: new Date() },
      $inc: { version: 1 },
    },
  );
  if (!user) throw new Problem('version_conflict');
  const { name: shownAs, photoFileId } = user;
  if (shownAs !== before.name || photoFileId !== before.photoFileId)
    await changeAppearance(ctx, user._id, { name: shownAs, photoFileId });
  return user;
}

const tidy = (tags: string[]) => [...new Set(tags.map(tag => tag.trim()))];
