import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { LockIcon, PlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useInIndia } from '../../app/home.ts';
import { useCan } from '../../app/session.ts';
import { Page } from '../../ui/Page.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { CashDrawers } from '../cashDrawers/CashDrawers.tsx';
import { GstReturns } from '../gstReturns/GstReturns.tsx';
import { Ageing } from './Ageing.tsx';
import { CloseBooks } from './CloseBooks.tsx';
import { Entries } from './Entries.tsx';
import { PostEntry } from './PostEntry.tsx';
import { TrialBalance } from './TrialBalance.tsx';

const views = ['trial', 'ageing', 'entries', 'cash', 'gst'] as const;
const shown = { trial: TrialBalance, ageing: Ageing, entries: Entries, cash: CashDrawers, gst: GstReturns };

export default function BooksPage() {
  const { t } = useTranslation();
  const { day } = useFormat();
  const mayWrite = useCan('ledger:write');
  const [state, setState] = useUrlState('view');
  const inIndia = useInIndia();
  const there = views.filter(known => inIndia || known !== 'gst');
  const view = there.find(known => known === state.view) ?? 'trial';
  const View = shown[view];
  const [posting, post] = useDisclosure();
  const [closing, close] = useDisclosure();
  const { data } = api.useQuery('get', '/v1/ledger/closing', {});
  return (
    <Page
      title={t('ledger.title')}
      text={data?.closedUntil ? t('ledger.closedUntil', { day: day(data.closedUntil) }) : t('ledger.text')}
      actions={
        mayWrite && (
          <>
            <Button variant="default" leftSection={<LockIcon size={16} aria-hidden />} onClick={close.open}>
              {t('ledger.close')}
            </Button>
            <Button
              variant={view === 'cash' ? 'default' : 'filled'}
              leftSection={<PlusIcon size={16} aria-hidden />}
              onClick={post.open}
            >
              {t('ledger.post')}
            </Button>
          </>
        )
      }
    >
      <SegmentedControl
        aria-label={t('ledger.view')}
        size="xs"
        w="fit-content"
        style={{ overflowX: 'auto', maxWidth: '100%' }}
        value={view}
        onChange={value => setState({ view: value === 'trial' ? '' : value })}
        data={there.map(value => ({ value, label: t(`ledger.views.${value}`) }))}
      />
      <View />
      <PostEntry opened={posting} onClose={post.close} />
      <CloseBooks opened={closing} onClose={close.close} closedUntil={data?.closedUntil ?? null} />
    </Page>
  );
}
