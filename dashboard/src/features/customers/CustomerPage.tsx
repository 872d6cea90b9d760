import { Anchor, Button, Grid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Customer } from '@workbay/sdk/schema';
import { PlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useInIndia } from '../../app/home.ts';
import { useCan } from '../../app/session.ts';
import { addressLines } from '../../ui/AddressFields.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EditAndDelete } from '../../ui/EditAndDelete.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PhoneLink } from '../../ui/PhoneLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { Advances } from '../advances/Advances.tsx';
import { EstimateRows } from '../estimates/EstimateRows.tsx';
import { InvoiceRows } from '../invoices/InvoiceRows.tsx';
import { JobRows } from '../jobs/JobRows.tsx';
import { StatementSection } from '../ledger/StatementSection.tsx';
import { PapersSection } from '../papers/PapersSection.tsx';
import { CustomerPayments } from '../payments/CustomerPayments.tsx';
import { EraseCustomer } from '../privacy/EraseCustomer.tsx';
import { RemindersSection } from '../reminders/RemindersSection.tsx';
import { WantsReminders } from '../reminders/WantsReminders.tsx';
import { HeldAddress } from '../suppressions/HeldAddress.tsx';
import { NewVehicle } from '../vehicles/NewVehicle.tsx';
import { VehicleRows } from '../vehicles/VehicleRows.tsx';
import { Balance } from './Balance.tsx';
import { EditCustomer } from './EditCustomer.tsx';
import { MergeCustomerButton } from './MergeCustomers.tsx';
import { PossibleDoubles } from './PossibleDoubles.tsx';

export default function CustomerPage() {
  const { customerId = '' } = useParams();
  const { data, error, refetch } = api.useQuery('get', '/v1/customers/{customerId}', {
    params: { path: { customerId } },
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading />;
  return <CustomerView customer={data} />;
}

function CustomerView({ customer }: { customer: Customer }) {
  const inIndia = useInIndia();
  const { t } = useTranslation();
  const mayChange = useCan('customers:write');
  const mayAddVehicle = useCan('vehicles:write');
  const mayAddJobs = useCan('jobs:write');
  const seesEstimates = useCan('estimates:read');
  const seesInvoices = useCan('invoices:read');
  const seesLedger = useCan('ledger:read');
  const [editing, edit] = useDisclosure();
  const [adding, add] = useDisclosure();
  const address = addressLines(customer.address);
  return (
    <Page
      title={customer.name}
      text={
        <Text size="sm">
          <Balance balance={customer.balance} />
        </Text>
      }
      parent={{ to: '/customers', label: t('customers.title') }}
      actions={
        <>
          {mayChange && (
            <>
              <MergeCustomerButton customer={customer} />
              <EraseCustomer customer={customer} />
              <EditAndDelete
                onEdit={edit.open}
                remove={{
                  title: t('customers.deleteTitle'),
                  text: t('customers.deleteText'),
                  run: () => workbay.customers.delete(customer.id),
                  list: '/customers',
                }}
              />
            </>
          )}
          {mayAddJobs && (
            <Button
              component={Link}
              to={`/jobs/new?customer=${customer.id}`}
              leftSection={<PlusIcon size={16} aria-hidden />}
            >
              {t('jobs.new')}
            </Button>
          )}
        </>
      }
    >
      {mayChange && <PossibleDoubles customer={customer} />}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Section title={t('customers.contact')}>
            {customer.email && <HeldAddress email={customer.email} />}
            <Facts
              facts={[
                {
                  label: t('common.phone'),
                  value: customer.phone && <PhoneLink number={customer.phone} inherit />,
                },
                {
                  label: t('common.email'),
                  value: customer.email && (
                    <Anchor href={`mailto:${customer.email}`} inherit>
                      {customer.email}
                    </Anchor>
                  ),
                },
                inIndia
                  ? {
                      label: t('customers.gstin'),
                      value: customer.gstin && (
                        <>
                          {customer.gstin}
                          {customer.sez && <div>{t('customers.inSez')}</div>}
                        </>
                      ),
                    }
                  : { label: t('customers.taxNumber'), value: customer.taxNumber },
                {
                  label: t('address.title'),
                  value: address.length > 0 ? address.map(line => <div key={line}>{line}</div>) : null,
                },
                { label: t('common.notes'), value: customer.notes },
              ]}
            />
            {mayChange && customer.email && <WantsReminders customer={customer} />}
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack>
            <Section
              title={t('vehicles.title')}
              actions={
                mayAddVehicle && (
                  <Button
                    size="xs"
                    variant="light"
                    leftSection={<PlusIcon size={14} aria-hidden />}
                    onClick={add.open}
                  >
                    {t('vehicles.new')}
                  </Button>
                )
              }
            >
              <VehicleRows customerId={customer.id} />
            </Section>
            <RemindersSection customer={{ id: customer.id, label: customer.name }} />
            <PapersSection customerId={customer.id} />
            <Section title={t('jobs.title')}>
              <JobRows by={{ customerId: customer.id }} />
            </Section>
            {seesEstimates && (
              <Section title={t('estimates.title')}>
                <EstimateRows by={{ customerId: customer.id }} />
              </Section>
            )}
            {seesInvoices && (
              <Section title={t('invoices.title')} actions={<CustomerPayments customer={customer} />}>
                <InvoiceRows customerId={customer.id} />
              </Section>
            )}
            <Advances by={{ customerId: customer.id }} mayTake />
            {seesLedger && <StatementSection customerId={customer.id} />}
          </Stack>
        </Grid.Col>
      </Grid>
      <Dialog opened={editing} onClose={edit.close} title={t('customers.edit')} size="lg">
        <EditCustomer customer={customer} onDone={edit.close} />
      </Dialog>
      <Dialog opened={adding} onClose={add.close} title={t('vehicles.new')} size="lg">
        <NewVehicle
          owner={{ id: customer.id, label: customer.name }}
          onCancel={add.close}
          onDone={add.close}
        />
      </Dialog>
    </Page>
  );
}
