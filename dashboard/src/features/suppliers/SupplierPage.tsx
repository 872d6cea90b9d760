import { Anchor, Button, Grid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Supplier } from '@workbay/sdk/schema';
import { BadgeIndianRupeeIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useInIndia } from '../../app/home.ts';
import { useCan } from '../../app/session.ts';
import { addressLines } from '../../ui/AddressFields.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EditAndDelete } from '../../ui/EditAndDelete.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PhoneLink } from '../../ui/PhoneLink.tsx';
import { Records } from '../../ui/Records.tsx';
import { Section } from '../../ui/Section.tsx';
import { byCursor } from '../../ui/usePages.ts';
import { PurchaseRows } from '../purchases/PurchaseRows.tsx';
import { Payable } from './Payable.tsx';
import { PaySupplier } from './PaySupplier.tsx';
import { EditSupplier } from './SupplierForm.tsx';

export default function SupplierPage() {
  const { supplierId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/suppliers/{supplierId}', {
    params: { path: { supplierId } },
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <SupplierView supplier={data} />;
}

function SupplierView({ supplier }: { supplier: Supplier }) {
  const inIndia = useInIndia();
  const { t } = useTranslation();
  const mayChange = useCan('purchases:write');
  const [editing, edit] = useDisclosure();
  const [paying, pay] = useDisclosure();
  const address = addressLines(supplier.address);
  return (
    <Page
      title={supplier.name}
      text={
        <Text size="sm">
          <Payable supplier={supplier} />
        </Text>
      }
      parent={{ to: '/suppliers', label: t('suppliers.title') }}
      actions={
        mayChange && (
          <>
            <EditAndDelete
              onEdit={edit.open}
              remove={{
                title: t('suppliers.deleteTitle'),
                text: t('suppliers.deleteText'),
                run: () => workbay.suppliers.delete(supplier.id),
                list: '/suppliers',
              }}
            />
            {supplier.payable > 0 && (
              <Button leftSection={<BadgeIndianRupeeIcon size={16} aria-hidden />} onClick={pay.open}>
                {t('suppliers.pay')}
              </Button>
            )}
          </>
        )
      }
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Section title={t('customers.contact')}>
            <Facts
              facts={[
                {
                  label: t('common.phone'),
                  value: supplier.phone && <PhoneLink number={supplier.phone} inherit />,
                },
                { label: t('common.email'), value: supplier.email },
                inIndia
                  ? { label: t('customers.gstin'), value: supplier.gstin }
                  : { label: t('customers.taxNumber'), value: supplier.taxNumber },
                {
                  label: t('address.title'),
                  value: address.length > 0 ? address.map(line => <div key={line}>{line}</div>) : null,
                },
                { label: t('common.notes'), value: supplier.notes },
              ]}
            />
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <Section
              title={t('purchases.title')}
              actions={
                mayChange && (
                  <Anchor component={Link} to={`/purchases/new?supplier=${supplier.id}`} size="sm">
                    {t('purchases.new')}
                  </Anchor>
                )
              }
            >
              <PurchaseRows supplierId={supplier.id} />
            </Section>
            <Section title={t('suppliers.payments')}>
              <Payments supplierId={supplier.id} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
      <Dialog opened={editing} onClose={edit.close} title={t('suppliers.edit')} size="lg">
        <EditSupplier supplier={supplier} onDone={edit.close} />
      </Dialog>
      <Dialog opened={paying} onClose={pay.close} title={t('suppliers.pay')}>
        <PaySupplier supplier={supplier} onDone={pay.close} />
      </Dialog>
    </Page>
  );
}

function Payments({ supplierId }: { supplierId: string }) {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/suppliers/{supplierId}/payments',
    { params: { path: { supplierId }, query: { limit: 10 } } },
    byCursor,
  );
  return (
    <Records
      label={t('suppliers.payments')}
      pages={pages}
      columns={[
        { label: t('suppliers.paidOn'), render: payment => day(payment.paidOn) },
        { label: t('payments.method'), render: payment => t(`payments.methods.${payment.method}`) },
        { label: t('payments.reference'), render: payment => payment.reference ?? '' },
        { label: t('common.amount'), render: payment => money(payment.amount), right: true },
      ]}
      empty={
        <Text size="sm" c="dimmed" p="sm">
          {t('suppliers.noPayments')}
        </Text>
      }
    />
  );
}
