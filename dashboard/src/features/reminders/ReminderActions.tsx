import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import type { Reminder, ReminderPatch } from '@workbay/sdk/schema';
import {
  CalendarPlusIcon,
  CheckIcon,
  ClockFadingIcon,
  EllipsisIcon,
  PencilIcon,
  PhoneIcon,
  Trash2Icon,
  WrenchIcon,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { WhatsappIcon } from '../../ui/brands.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { daysFrom } from '../../ui/days.ts';
import { BookingForm } from '../bookings/BookingForm.tsx';
import { ReminderForm } from './ReminderForm.tsx';

const putOff = [7, 30, 90];

/** What one does about it: tell the customer, make a time, open the job, put it off, or be done. */
export function ReminderActions({ reminder }: { reminder: Reminder }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const mayBook = useCan('bookings:write');
  const mayWork = useCan('jobs:write');
  const [open, setOpen] = useState<'edit' | 'book' | null>(null);
  const close = () => setOpen(null);
  const { id, title, vehicle, customer, whatsappUrl } = reminder;
  const name = [title, vehicle?.registration ?? customer.name].join(' · ');
  const change = useChange((patch: ReminderPatch) => workbay.reminders.update(id, patch), {
    said: () => t('common.saved'),
  });
  const remove = useChange(() => workbay.reminders.delete(id), { said: () => t('common.deleted') });
  const of = vehicle ? `vehicle=${vehicle.id}` : `customer=${customer.id}`;
  if (reminder.status === 'done')
    return (
      <Button size="compact-sm" variant="default" onClick={() => change.mutate({ status: 'planned' })}>
        {t('reminders.back')}
      </Button>
    );
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end">
      {whatsappUrl && (
        <ActionIcon
          component="a"
          href={whatsappUrl}
          target="_blank"
          rel="noreferrer"
          variant="light"
          color="teal"
          size={32}
          aria-label={t('reminders.whatsapp', { name })}
          onClick={() => change.mutate({ told: 'whatsapp' })}
        >
          <WhatsappIcon size={18} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('reminders.finish', { name })}
        onClick={() => change.mutate({ status: 'done' })}
      >
        <CheckIcon size={18} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('reminders.more', { name })}>
            <EllipsisIcon size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayBook && (
            <Menu.Item
              leftSection={<CalendarPlusIcon size={16} aria-hidden />}
              onClick={() => setOpen('book')}
            >
              {t('bookings.book')}
            </Menu.Item>
          )}
          {mayWork && (
            <Menu.Item
              component={Link}
              to={`/jobs/new?${of}`}
              leftSection={<WrenchIcon size={16} aria-hidden />}
            >
              {t('jobs.new')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<PhoneIcon size={16} aria-hidden />}
            onClick={() => change.mutate({ told: 'phone' })}
          >
            {t('reminders.phoned')}
          </Menu.Item>
          <Menu.Divider />
          {putOff.map(days => (
            <Menu.Item
              key={days}
              leftSection={<ClockFadingIcon size={16} aria-hidden />}
              onClick={() => change.mutate({ snoozedUntil: daysFrom(today(), days, 1)[0] ?? null })}
            >
              {t('reminders.snooze', { count: days })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<PencilIcon size={16} aria-hidden />} onClick={() => setOpen('edit')}>
            {t('common.edit')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<Trash2Icon size={16} aria-hidden />}
            onClick={() => remove.mutate(undefined)}
          >
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={open === 'edit'} onClose={close} title={t('reminders.edit')}>
        <ReminderForm reminder={reminder} onDone={close} />
      </Dialog>
      <Dialog opened={open === 'book'} onClose={close} title={t('bookings.new')} size="lg">
        <BookingForm
          start={{
            day: daysFrom(today(), 1, 1)[0] ?? today(),
            customer: { id: customer.id, label: customer.name },
            vehicle: vehicle && { id: vehicle.id, label: vehicle.registration },
          }}
          onDone={close}
        />
      </Dialog>
    </Group>
  );
}
