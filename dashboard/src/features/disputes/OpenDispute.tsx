import { Button, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { Booking, Dispute } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';

const kinds = [
  'conduct',
  'payment',
  'no_show',
  'work',
  'price',
  'other',
] as const satisfies Dispute['about'][];

/** Asks Workbay to decide between the workshop and who has booked online. */
export function OpenDispute({ booking }: { booking: Booking }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, { open, close }] = useDisclosure();
  const form = useForm<{ about: Dispute['about']; text: string }>({
    initialValues: { about: 'conduct', text: '' },
    validate: { text: value => (value.trim() ? null : t('common.required')) },
  });
  const send = useChange(
    (values: { about: Dispute['about']; text: string }) =>
      workbay.disputes.open({ bookingId: booking.id, ...values }),
    { form, said: () => t('disputes.said'), after: () => navigate('/disputes') },
  );
  return (
    <>
      <Button variant="subtle" onClick={open}>
        {t('disputes.open')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('disputes.open')}>
        <Form
          onSubmit={form.onSubmit(values => send.mutate(values))}
          onCancel={close}
          save={t('disputes.open')}
          change={send}
        >
          <Select
            label={t('disputes.about')}
            allowDeselect={false}
            data={kinds.map(value => ({ value, label: t(`disputes.kinds.${value}`) }))}
            {...form.getInputProps('about')}
          />
          <Textarea
            label={t('disputes.what')}
            description={t('disputes.text')}
            autosize
            minRows={3}
            maxLength={2000}
            {...form.getInputProps('text')}
          />
        </Form>
      </Dialog>
    </>
  );
}
