import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Item } from '@workbay/sdk/schema';
import { SlidersHorizontalIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { OnHand } from '../items/OnHand.tsx';
import { AdjustStock } from './AdjustStock.tsx';
import { Movements } from './Movements.tsx';

/** What of an item is there, what it has cost, and how it came and went. */
export function StockSection({ item }: { item: Item }) {
  const { t } = useTranslation();
  const { money, number } = useFormat();
  const mayAdjust = useCan('stock:write');
  const [adjusting, adjust] = useDisclosure();
  const amount = (minor: number | null) => (minor === null ? null : money(minor));
  return (
    <Section
      title={t('stock.title')}
      actions={
        mayAdjust && (
          <Button
            size="xs"
            variant="light"
            leftSection={<SlidersHorizontalIcon size={14} aria-hidden />}
            onClick={adjust.open}
          >
            {t('stock.adjust')}
          </Button>
        )
      }
    >
      <Stack>
        <Facts
          facts={[
            { label: t('items.onHand'), value: <OnHand item={item} /> },
            { label: t('stock.averageCost'), value: amount(item.averageCost) },
            { label: t('stock.value'), value: amount(item.stockValue) },
            {
              label: t('items.reorderLevel'),
              value: item.reorderLevel === null ? null : number(item.reorderLevel),
            },
          ]}
        />
        <Text fw={560} size="sm">
          {t('stock.movements')}
        </Text>
        <Movements itemId={item.id} />
      </Stack>
      <Dialog opened={adjusting} onClose={adjust.close} title={t('stock.adjust')}>
        <AdjustStock item={item} onDone={adjust.close} />
      </Dialog>
    </Section>
  );
}
