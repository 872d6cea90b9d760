import { Alert, Button, Group, Text } from '@mantine/core';
import { readablePhone } from '@workbay/sdk/phone';
import type { Customer } from '@workbay/sdk/schema';
import { MergeIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MergeCustomers } from './MergeCustomers.tsx';

/** Says on a customer's page that they may have been entered twice. */
export function PossibleDoubles({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [other, setOther] = useState<Customer | null>(null);
  const close = () => setOther(null);
  const { data } = api.useQuery('get', '/v1/customers/doubles', {
    params: { query: { customerId: customer.id } },
  });
  const [group] = data?.data ?? [];
  const double = group?.customers.find(({ id }) => id !== customer.id);
  return (
    <>
      {group && double && (
        <Alert variant="light" color="yellow" p="sm">
          <Group justify="space-between" gap="sm">
            <Text size="sm">
              {t(`merges.possible.${group.by}`, { name: double.name, value: readablePhone(group.value) })}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<MergeIcon size={14} aria-hidden />}
              onClick={() => setOther(double)}
            >
              {t('merges.compare')}
            </Button>
          </Group>
        </Alert>
      )}
      <Dialog opened={other !== null} onClose={close} title={t('merges.title')} size="lg">
        {other && (
          <MergeCustomers
            pair={[customer, other]}
            onCancel={close}
            onDone={({ id }) => {
              close();
              navigate(`/customers/${id}`, { replace: true });
            }}
          />
        )}
      </Dialog>
    </>
  );
}
