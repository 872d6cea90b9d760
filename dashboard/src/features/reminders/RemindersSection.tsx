import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Vehicle } from '@workbay/sdk/schema';
import { PlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { More } from '../../ui/Records.tsx';
import { Section } from '../../ui/Section.tsx';
import type { Choice } from '../../ui/TypeAhead.tsx';
import { byCursor, itemsOf } from '../../ui/usePages.ts';
import { Due } from './Due.tsx';
import { ReminderActions } from './ReminderActions.tsx';
import { ReminderForm } from './ReminderForm.tsx';

type Of = { vehicle: Vehicle; customer?: never } | { customer: Choice; vehicle?: never };

/** What is due for a vehicle or a customer, as a part of its page. */
export function RemindersSection({ vehicle, customer }: Of) {
  const { t } = useTranslation();
  const mayChange = useCan('customers:write');
  const [adding, add] = useDisclosure();
  const of = vehicle ? { vehicleId: vehicle.id } : { customerId: customer.id };
  const pages = api.useInfiniteQuery(
    'get',
    '/v1/reminders',
    { params: { query: { ...of, limit: 10 } } },
    byCursor,
  );
  const planned = itemsOf(pages).filter(({ status }) => status === 'planned');
  return (
    <Section
      title={t('reminders.title')}
      actions={
        mayChange && (
          <Button
            size="xs"
            variant="light"
            leftSection={<PlusIcon size={14} aria-hidden />}
            onClick={add.open}
          >
            {t('reminders.new')}
          </Button>
        )
      }
    >
      {pages.isPending && <Loading rows={1} height={36} />}
      {pages.data && !pages.hasNextPage && planned.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('reminders.nonePlanned')}
        </Text>
      )}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {planned.map(reminder => (
          <Group key={reminder.id} component="li" justify="space-between" gap="sm">
            <Text size="sm" fw={560}>
              {reminder.title}
              {!vehicle && reminder.vehicle && ` · ${reminder.vehicle.registration}`}
            </Text>
            <Group gap="sm" ml="auto">
              <Due reminder={reminder} />
              {mayChange && <ReminderActions reminder={reminder} />}
            </Group>
          </Group>
        ))}
      </Stack>
      <More pages={pages} text={t('common.loadMore')} />
      <Dialog opened={adding} onClose={add.close} title={t('reminders.new')}>
        <ReminderForm vehicle={vehicle} customer={customer} onDone={add.close} />
      </Dialog>
    </Section>
  );
}
