import type { StoredFile } from '@workbay/sdk/schema';

/** Where a photo is shown from, in the size that is needed. */
export const addressOf = (photo: StoredFile, size: 'small' | 'large') =>
  photo.variants.find(({ name }) => name === size)?.url ?? photo.url ?? '';
