import { Alert, Anchor, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Purchase } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { LineItemsTable } from '../../ui/lines/LineItemsTable.tsx';
import { TotalsTable } from '../../ui/lines/TotalsTable.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { EditPurchase } from './EditPurchase.tsx';
import { PurchaseActions } from './PurchaseActions.tsx';
import { PurchaseStatusBadge } from './PurchaseStatusBadge.tsx';

export default function PurchasePage() {
  const { purchaseId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/purchases/{purchaseId}', {
    params: { path: { purchaseId } },
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <PurchaseView purchase={data} />;
}

function PurchaseView({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation();
  const { day, money } = useFormat();
  const mayChange = useCan('purchases:write');
  const [editing, edit] = useDisclosure();
  const { supplier, lineItems, totals, returns } = purchase;
  return (
    <Page
      title={purchase.number}
      beside={<PurchaseStatusBadge purchase={purchase} />}
      parent={{ to: '/purchases', label: t('purchases.title') }}
      actions={mayChange && !editing && <PurchaseActions purchase={purchase} onEdit={edit.open} />}
    >
      {editing ? (
        <EditPurchase purchase={purchase} onDone={edit.close} />
      ) : (
        <Stack>
          <Section title={t('jobs.details')}>
            <Facts
              facts={[
                {
                  label: t('suppliers.supplier'),
                  value: (
                    <Anchor component={Link} to={`/suppliers/${supplier.id}`} inherit>
                      {supplier.name}
                    </Anchor>
                  ),
                },
                { label: t('purchases.invoiceNumber'), value: purchase.invoiceNumber },
                { label: t('purchases.invoicedOn'), value: day(purchase.invoicedOn) },
                { label: t('purchases.receivedOn'), value: purchase.receivedOn && day(purchase.receivedOn) },
                { label: t('common.notes'), value: purchase.notes },
              ]}
            />
          </Section>
          <Section title={t('purchases.lines')}>
            <Stack>
              {purchase.reverseCharge && <Alert variant="light">{t('purchases.reverseChargeSaid')}</Alert>}
              {!purchase.creditable && totals.tax > 0 && (
                <Alert variant="light">{t('purchases.notCreditable')}</Alert>
              )}
              <LineItemsTable lines={lineItems} label={t('purchases.lines')} />
              <TotalsTable totals={totals} />
            </Stack>
          </Section>
          {returns.length > 0 && (
            <Section title={t('purchases.returned')}>
              <Stack component="ul" gap="xs" p={0} m={0} aria-label={t('purchases.returned')}>
                {returns.map((one, index) => (
                  <Group key={index} component="li" justify="space-between" fz="sm">
                    <span>{[day(one.returnedOn), one.reference].filter(Boolean).join(' · ')}</span>
                    <span>{money(one.total)}</span>
                  </Group>
                ))}
              </Stack>
            </Section>
          )}
        </Stack>
      )}
    </Page>
  );
}
