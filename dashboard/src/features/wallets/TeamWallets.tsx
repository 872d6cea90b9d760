import { Button, Group, Text } from '@mantine/core';
import type { Wallet } from '@workbay/sdk/schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { More } from '../../ui/Records.tsx';
import { Section } from '../../ui/Section.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { useMembers } from '../members/useMembers.ts';
import { AmountForm } from './AmountForm.tsx';
import { ShareForm } from './ShareForm.tsx';
import { useShareText } from './useShareText.ts';
import { WalletEntries } from './WalletEntries.tsx';

interface Row {
  userId: string;
  name: string;
  hasLeft: boolean;
  wallet: Wallet | undefined;
}
type What = 'share' | 'adjust' | 'entries' | 'payout';
type Opened = { what: What; row: Row } | null;

/** Everybody of the team, with what they earn and are owed. */
export function TeamWallets() {
  const { t } = useTranslation();
  const { members, nameOf, known } = useMembers();
  const [opened, setOpened] = useState<Opened>(null);
  const pages = api.useInfiniteQuery('get', '/v1/wallets', { params: { query: { limit: 100 } } }, byCursor);
  const wallets = itemsOf(pages);
  const ids = new Set([...members.map(({ userId }) => userId), ...wallets.map(({ userId }) => userId)]);
  const rows = [...ids].map(userId => ({
    userId,
    name: nameOf(userId) ?? (known ? t('pay.former') : '…'),
    hasLeft: known && !members.some(member => member.userId === userId),
    wallet: wallets.find(wallet => wallet.userId === userId),
  }));
  const close = () => setOpened(null);
  return (
    <Section title={t('pay.team')}>
      {rows.map(row => (
        <PersonRow key={row.userId} row={row} onOpen={what => setOpened({ what, row })} />
      ))}
      <More pages={pages} text={t('common.loadMore')} />
      {opened && (
        <Dialog opened onClose={close} title={`${t(`pay.dialogs.${opened.what}`)}: ${opened.row.name}`}>
          {opened.what === 'share' && (
            <ShareForm userId={opened.row.userId} share={opened.row.wallet?.share ?? null} onDone={close} />
          )}
          {opened.what === 'adjust' && <Adjust row={opened.row} onDone={close} />}
          {opened.what === 'payout' && <PayOut row={opened.row} onDone={close} />}
          {opened.what === 'entries' && <WalletEntries userId={opened.row.userId} />}
        </Dialog>
      )}
    </Section>
  );
}

function PersonRow({ row, onOpen }: { row: Row; onOpen: (what: What) => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const shareText = useShareText();
  const mayShare = useCan('members:write');
  const mayBook = useCan('ledger:write');
  const { wallet, name, hasLeft } = row;
  const button = (what: What) => (
    <Button size="compact-sm" variant="subtle" onClick={() => onOpen(what)}>
      {t(`pay.dialogs.${what}`)}
    </Button>
  );
  return (
    <Group justify="space-between" py={6} role="group" aria-label={name}>
      <div>
        <Text size="sm" fw={560}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {shareText(wallet?.share ?? null)}
        </Text>
      </div>
      <Group gap={4}>
        {mayShare && !hasLeft && button('share')}
        {mayShare && hasLeft && wallet && wallet.available > 0 && button('payout')}
        {wallet && mayBook && button('adjust')}
        {wallet && button('entries')}
        {wallet && (
          <Text size="sm" fw={560} ml="xs">
            {money(wallet.balance)}
          </Text>
        )}
      </Group>
    </Group>
  );
}

function Adjust({ row, onDone }: { row: Row; onDone: () => void }) {
  const { t } = useTranslation();
  const adjust = useChange(
    (values: { amount: number; reason: string }) => workbay.wallets.adjust(row.userId, values),
    { said: () => t('common.saved'), after: onDone },
  );
  return (
    <AmountForm
      amount={0}
      reasoned
      save={t('common.save')}
      change={adjust}
      onCancel={onDone}
      onSave={values => adjust.mutate(values)}
    />
  );
}

/** Who has left can ask for nothing more. */
function PayOut({ row: { userId, wallet }, onDone }: { row: Row; onDone: () => void }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const ask = useChange((amount: number) => workbay.payouts.request({ userId, amount }), {
    said: ({ amount }) => t('pay.asked', { amount: money(amount) }),
    after: onDone,
  });
  const available = wallet?.available ?? 0;
  return (
    <AmountForm
      amount={available}
      most={available}
      save={t('pay.dialogs.payout')}
      change={ask}
      onCancel={onDone}
      onSave={({ amount }) => ask.mutate(amount)}
    />
  );
}
