import { Anchor } from '@mantine/core';
import { TriangleAlertIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { Banner } from '../../ui/Banner.tsx';

/** For a workshop that is going to be deleted. */
export function ClosingBanner({ deletesAt, isOwner }: { deletesAt: string; isOwner: boolean }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <Banner
      label={t('privacy.deleteWorkshop')}
      colour="red"
      icon={TriangleAlertIcon}
      text={t('privacy.banner', { date: date(deletesAt) })}
    >
      {isOwner && (
        <Anchor component={Link} to="/data" size="sm" c="inherit" underline="always">
          {t('privacy.open')}
        </Anchor>
      )}
    </Banner>
  );
}
