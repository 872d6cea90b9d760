import type { components } from '@workbay/sdk/schema';
import type { UserDocument } from '../auth/store.ts';

export function toProfile(user: UserDocument): components['schemas']['Profile'] {
  const { _id, name, email, emailVerified, phone, city, services, skills } = user;
  const { photoFileId, language, theme, version } = user;
  return {
    id: _id,
    name,
    email,
    emailVerified,
    phone,
    city,
    services,
    skills,
    photoFileId,
    language,
    theme,
    version,
  };
}
