import { Group, Image } from '@mantine/core';
import type { RequestPhoto } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';

/** What a customer shows, each leading to its large one. */
export function Thumbnails({ photos }: { photos: RequestPhoto[] }) {
  const { t } = useTranslation();
  const shown = photos.filter(({ smallUrl }) => smallUrl);
  if (shown.length === 0) return null;
  return (
    <Group gap="xs">
      {shown.map(({ id, smallUrl, largeUrl }, index) => (
        <a key={id} href={largeUrl ?? undefined} target="_blank" rel="noopener">
          <Image
            src={smallUrl}
            alt={t('jobs.photo', { number: index + 1 })}
            w={96}
            h={72}
            radius="sm"
            loading="lazy"
          />
        </a>
      ))}
    </Group>
  );
}
