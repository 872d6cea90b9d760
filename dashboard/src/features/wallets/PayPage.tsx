import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/session.ts';
import { Page } from '../../ui/Page.tsx';
import { OwnWallet } from './OwnWallet.tsx';
import { Payouts } from './Payouts.tsx';
import { TeamWallets } from './TeamWallets.tsx';

/** What the team earns and is paid: to each their own, and all of it to who keeps the books. */
export default function PayPage() {
  const { t } = useTranslation();
  const mayRead = useCan('ledger:read');
  return (
    <Page title={t('pay.title')} text={t(mayRead ? 'pay.text' : 'pay.ownText')}>
      <Stack>
        <OwnWallet />
        {mayRead && <TeamWallets />}
        <Payouts all={mayRead} />
      </Stack>
    </Page>
  );
}
