import { Badge, Button, Grid } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Item } from '@workbay/sdk/schema';
import { PencilIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useInIndia } from '../../app/home.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { StockSection } from '../stock/StockSection.tsx';
import { EditItem } from './EditItem.tsx';
import { OnHand } from './OnHand.tsx';

export default function ItemPage() {
  const { itemId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/items/{itemId}', {
    params: { path: { itemId } },
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <ItemView item={data} />;
}

function ItemView({ item }: { item: Item }) {
  const inIndia = useInIndia();
  const { t } = useTranslation();
  const { money, number } = useFormat();
  const mayChange = useCan('items:write');
  const seesCost = useCan('stock:read');
  const showsStock = item.stocked && seesCost;
  const [editing, edit] = useDisclosure();
  const { data: rates } = api.useQuery('get', '/v1/tax-rates', {}, { staleTime: 300_000, enabled: !inIndia });
  const own = item.taxRateId && rates?.data.find(({ id }) => id === item.taxRateId);
  const taxRate = own ? own.rate : item.taxRate;
  return (
    <Page
      title={item.name}
      beside={!item.active && <Badge color="gray">{t('items.inactive')}</Badge>}
      parent={{ to: '/items', label: t('items.title') }}
      actions={
        mayChange && (
          <Button variant="default" leftSection={<PencilIcon size={16} aria-hidden />} onClick={edit.open}>
            {t('common.edit')}
          </Button>
        )
      }
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: showsStock ? 4 : 12 }}>
          <Section title={t('items.details')}>
            <Facts
              facts={[
                { label: t('lines.kind'), value: t(`lines.kinds.${item.kind}`) },
                { label: t('items.price'), value: money(item.unitPrice) },
                ...(seesCost
                  ? [{ label: t('items.cost'), value: item.cost === null ? null : money(item.cost) }]
                  : []),
                {
                  label: t('lines.taxRate'),
                  value: taxRate === null ? t('items.taxDefault') : number(taxRate),
                },
                ...(item.stocked && !seesCost
                  ? [{ label: t('items.onHand'), value: <OnHand item={item} /> }]
                  : []),
                ...(inIndia ? [{ label: t('lines.hsnSac'), value: item.hsnSac }] : []),
                { label: t('lines.unit'), value: item.unit },
                { label: t('items.code'), value: item.code },
                { label: t('items.barcode'), value: item.barcode },
              ]}
            />
          </Section>
        </Grid.Col>
        {showsStock && (
          <Grid.Col span={{ base: 12, md: 8 }}>
            <StockSection item={item} />
          </Grid.Col>
        )}
      </Grid>
      <Dialog opened={editing} onClose={edit.close} title={t('items.edit')} size="lg">
        <EditItem item={item} onDone={edit.close} />
      </Dialog>
    </Page>
  );
}
