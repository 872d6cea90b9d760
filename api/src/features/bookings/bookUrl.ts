import type { Config } from '../../config.ts';
import type { WorkshopDocument } from '../workshops/store.ts';

/** The page where customers of the workshop book by themselves, once they can. */
export const bookUrl = (
  { config }: { config: Pick<Config, 'publicUrl'> },
  { slug }: Pick<WorkshopDocument, 'slug'>,
): string => `${config.publicUrl}/w/${encodeURIComponent(slug)}/book`;
