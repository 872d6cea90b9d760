import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { readablePhone } from '@workbay/sdk/phone';
import type { Customer, CustomerDoubles } from '@workbay/sdk/schema';
import { MergeIcon, UsersIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { Balance } from './Balance.tsx';
import { MergeCustomers } from './MergeCustomers.tsx';

/** Customers that may have been entered twice. */
export default function DoublesPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = api.useQuery('get', '/v1/customers/doubles', {});
  const [pair, setPair] = useState<readonly [Customer, Customer] | null>(null);
  const close = () => setPair(null);
  return (
    <Page
      title={t('merges.doubles')}
      text={t('merges.doublesText')}
      parent={{ to: '/customers', label: t('customers.title') }}
    >
      {error && !data && <Broken error={error} retry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data?.data.length === 0 && (
        <Paper>
          <Empty icon={UsersIcon} title={t('merges.none')} text={t('merges.noneText')} />
        </Paper>
      )}
      {data?.data.map(group => (
        <DoubleGroup key={`${group.by} ${group.value}`} group={group} onMerge={setPair} />
      ))}
      <Dialog opened={pair !== null} onClose={close} title={t('merges.title')} size="lg">
        {pair && <MergeCustomers pair={pair} onDone={close} onCancel={close} />}
      </Dialog>
    </Page>
  );
}

function DoubleGroup({
  group: { by, value, customers },
  onMerge,
}: {
  group: CustomerDoubles;
  onMerge: (pair: readonly [Customer, Customer]) => void;
}) {
  const { t } = useTranslation();
  const [first, ...others] = customers;
  return (
    <Paper component="section" aria-label={value} p="md">
      <Text size="sm" c="dimmed" mb="xs">
        {t(`merges.same.${by}`, { value: readablePhone(value) })}
      </Text>
      <Stack gap="xs">
        {customers.map(customer => (
          <Group key={customer.id} justify="space-between" gap="sm">
            <Group gap="sm">
              <Anchor component={Link} to={`/customers/${customer.id}`} size="sm" fw={560}>
                {customer.name}
              </Anchor>
              <Text size="sm" component="span">
                <Balance balance={customer.balance} />
              </Text>
            </Group>
            {first && others.includes(customer) && (
              <Button
                size="compact-sm"
                variant="light"
                leftSection={<MergeIcon size={14} aria-hidden />}
                aria-label={t('merges.with', { one: customer.name, other: first.name })}
                onClick={() => onMerge([first, customer])}
              >
                {t('merges.merge')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
