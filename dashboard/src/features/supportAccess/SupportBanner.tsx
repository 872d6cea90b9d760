import { Button } from '@mantine/core';
import { LifeBuoyIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { endSupport, type Support } from '../../app/support.ts';
import { Banner } from '../../ui/Banner.tsx';

/** Support must not forget whose books they see. */
export function SupportBanner({ support: { access, workshopName, expiresAt } }: { support: Support }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const whose = t('supportAccess.banner', {
    name: workshopName,
    access: t(`supportAccess.${access}`),
    time: shortTime(expiresAt),
  });
  return (
    <Banner
      label={t('supportAccess.acting')}
      colour="orange"
      icon={LifeBuoyIcon}
      text={
        <>
          <strong>{t('supportAccess.acting')}</strong> {whose}
        </>
      }
    >
      <Button size="compact-sm" variant="default" onClick={endSupport}>
        {t('supportAccess.leave')}
      </Button>
    </Banner>
  );
}
