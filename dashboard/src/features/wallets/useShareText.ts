import type { Wallet } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

/** What somebody earns, in words. */
export function useShareText(): (share: Wallet['share']) => string {
  const { t } = useTranslation();
  const { money, percent } = useFormat();
  return share => {
    if (!share) return t('pay.noShare');
    return share.kind === 'percent'
      ? t('pay.percentOf', { percent: percent(share.value) })
      : t('pay.perJob', { amount: money(share.value) });
  };
}
