import { Button, Group, Text } from '@mantine/core';
import type { Wallet } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { AmountForm } from './AmountForm.tsx';
import { DestinationForm } from './DestinationForm.tsx';
import { useShareText } from './useShareText.ts';
import { WalletEntries } from './WalletEntries.tsx';

/** What one has earned oneself, for those who earn. */
export function OwnWallet() {
  const { t } = useTranslation();
  const userId = useMe()?.user?.id ?? '';
  const { data } = api.useQuery(
    'get',
    '/v1/wallets/{userId}',
    { params: { path: { userId } } },
    { enabled: userId !== '' },
  );
  if (!data?.id) return null;
  return (
    <Section title={t('pay.own')}>
      <Own wallet={data} />
    </Section>
  );
}

function Own({ wallet }: { wallet: Wallet }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const shareText = useShareText();
  const [open, setOpen] = useState<'ask' | 'where' | 'entries' | null>(null);
  const close = () => setOpen(null);
  const ask = useChange((amount: number) => workbay.payouts.request({ amount }), {
    said: payout => t('pay.asked', { amount: money(payout.amount) }),
    after: close,
  });
  const { balance, reserved, available, destination } = wallet;
  return (
    <>
      <Facts
        facts={[
          { label: t('pay.available'), value: <Text fw={640}>{money(available)}</Text> },
          { label: t('pay.reserved'), value: money(reserved) },
          { label: t('pay.balance'), value: money(balance) },
          { label: t('pay.share'), value: shareText(wallet.share) },
          { label: t('pay.where'), value: destination?.shown ?? t('pay.nowhere') },
        ]}
      />
      <Group gap="xs" mt="md">
        <Button disabled={available === 0 || !destination} onClick={() => setOpen('ask')}>
          {t('pay.ask')}
        </Button>
        <Button variant={destination ? 'default' : 'light'} onClick={() => setOpen('where')}>
          {t('pay.setWhere')}
        </Button>
        <Button variant="subtle" onClick={() => setOpen('entries')}>
          {t('pay.entries')}
        </Button>
      </Group>
      <Dialog opened={open === 'ask'} onClose={close} title={t('pay.ask')}>
        <AmountForm
          amount={available}
          most={available}
          save={t('pay.ask')}
          change={ask}
          onCancel={close}
          onSave={({ amount }) => ask.mutate(amount)}
        />
      </Dialog>
      <Dialog opened={open === 'where'} onClose={close} title={t('pay.setWhere')}>
        <DestinationForm userId={wallet.userId} onDone={close} />
      </Dialog>
      <Dialog opened={open === 'entries'} onClose={close} title={t('pay.entries')} size="lg">
        <WalletEntries userId={wallet.userId} />
      </Dialog>
    </>
  );
}
