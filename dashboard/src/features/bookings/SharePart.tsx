import { Anchor } from '@mantine/core';
import type { BookingSettings } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../ui/CopyField.tsx';
import { Part } from '../../ui/Part.tsx';

/** The page where customers book, to be given to them: as a link, and as a part of the workshop's own site. */
export function SharePart({ url }: Pick<BookingSettings, 'url'>) {
  const { t } = useTranslation();
  const { origin, pathname } = new URL(url);
  const slug = pathname.split('/').at(-2);
  return (
    <Part title={t('bookings.share.title')} text={t('bookings.share.text')}>
      <CopyField label={t('bookings.share.link')} value={url} />
      <CopyField
        label={t('bookings.share.site')}
        value={`<script src="${origin}/booking-widget.js" data-workshop="${slug}" async></script>`}
      />
      <Anchor href={pathname} target="_blank" size="sm">
        {t('bookings.share.open')}
      </Anchor>
    </Part>
  );
}
