import { Anchor, Button } from '@mantine/core';
import { FlaskConicalIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMode } from '../../app/useOwnSession.ts';
import { Banner } from '../../ui/Banner.tsx';

/** Nobody must take test mode for the real books. */
export function TestModeBanner() {
  const { t } = useTranslation();
  const move = useMode();
  return (
    <Banner
      label={t('testMode.title')}
      colour="yellow"
      icon={FlaskConicalIcon}
      text={
        <>
          <strong>{t('testMode.title')}</strong> {t('testMode.banner')}
        </>
      }
    >
      <Anchor component={Link} to="/test-mode" size="sm" c="inherit" underline="always">
        {t('testMode.open')}
      </Anchor>
      <Button
        size="compact-sm"
        variant="default"
        loading={move.isPending}
        onClick={() => move.mutate('live')}
      >
        {t('testMode.leave')}
      </Button>
    </Banner>
  );
}
