import { ActionIcon, Box, SimpleGrid } from '@mantine/core';
import type { Listing } from '@workbay/sdk/schema';
import { Trash2Icon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Part } from '../../ui/Part.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { StoredPicture } from '../files/StoredPicture.tsx';
import classes from './ListingPhotos.module.css';

const most = 12;

/** What the workshop looks like; kept at once, apart from the form. The first one stands in lists. */
export function ListingPhotos({ listing, may }: { listing: Listing; may: boolean }) {
  const { t } = useTranslation();
  const { photoFileIds } = listing;
  const remove = useChange(
    (fileId: string) => workbay.listing.update({ photoFileIds: photoFileIds.filter(id => id !== fileId) }),
    { said: () => t('common.deleted') },
  );
  // Several come at once: each is added to what is there by then.
  const add = async (fileId: string) => {
    const now = await workbay.listing.get();
    await workbay.listing.update({ photoFileIds: [...now.photoFileIds, fileId] }, { ifMatch: now.version });
  };
  return (
    <Part title={t('listing.photos')} text={t('listing.photosText', { count: most })}>
      {photoFileIds.length > 0 && (
        <SimpleGrid cols={{ base: 2, xs: 3, sm: 4 }} spacing="xs">
          {photoFileIds.map((fileId, index) => (
            <Box key={fileId} className={classes.photo}>
              <StoredPicture fileId={fileId} alt={t('listing.photo', { number: index + 1 })} />
              {may && (
                <ActionIcon
                  className={classes.remove}
                  size="md"
                  variant="default"
                  aria-label={t('listing.removePhoto', { number: index + 1 })}
                  loading={remove.isPending}
                  onClick={() => remove.mutate(fileId)}
                >
                  <Trash2Icon size={14} aria-hidden />
                </ActionIcon>
              )}
            </Box>
          ))}
        </SimpleGrid>
      )}
      {may && photoFileIds.length < most && (
        <FileUpload
          purpose="workshop_photo"
          label={t('listing.addPhotos')}
          camera
          onUploaded={file => add(file.id)}
        />
      )}
    </Part>
  );
}
