import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ServiceRequest } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { fromMinor, toMinor } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { fromWall } from '../../app/workshopTime.ts';
import { Form } from '../../ui/Form.tsx';
import { MoneyInput, WholeNumberInput } from '../../ui/fields.tsx';
import { filledOrNull } from '../../ui/present.ts';
import { TimeInput } from '../../ui/TimeInput.tsx';

interface Values {
  price: number | '';
  startsAt: string | null;
  durationMinutes: number | string;
  note: string;
  validUntil: string | null;
}

const minutesOf = ({ startsAt, endsAt }: NonNullable<ServiceRequest['quote']>) =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/** What the workshop has said itself: without a word the server takes the start or the request's end. */
function saidUntil({ quote, expiresAt }: ServiceRequest): string | null {
  if (!quote || [quote.startsAt, expiresAt].includes(quote.validUntil)) return null;
  return Date.parse(quote.validUntil) > Date.now() ? quote.validUntil : null;
}

/** For how much, when and for how long. */
export function QuoteForm({ request, onDone }: { request: ServiceRequest; onDone: () => void }) {
  const { t } = useTranslation();
  const { timeZone } = useFormat();
  const { quote, preferredOn } = request;
  const preferred = preferredOn ? fromWall(`${preferredOn} 10:00:00`, timeZone) : null;
  const form = useForm<Values>({
    initialValues: {
      price: quote ? fromMinor(quote.price) : '',
      startsAt: quote?.startsAt ?? preferred,
      durationMinutes: quote ? minutesOf(quote) : 60,
      note: quote?.note ?? '',
      validUntil: saidUntil(request),
    },
    validate: {
      price: value => (value === '' ? t('common.required') : null),
      startsAt: value => (value ? null : t('common.required')),
      durationMinutes: value => (Number(value) >= 5 ? null : t('common.required')),
    },
  });
  const save = useChange(
    ({ price, startsAt, durationMinutes, note, validUntil }: Values) =>
      workbay.serviceRequests.quote(
        request.id,
        {
          price: toMinor(price),
          startsAt: startsAt ?? '',
          durationMinutes: Number(durationMinutes),
          note: filledOrNull(note),
          ...(validUntil && { validUntil }),
        },
        { ifMatch: request.version },
      ),
    { form, said: () => t('requests.sent'), after: onDone },
  );
  return (
    <Form
      onSubmit={form.onSubmit(values => save.mutate(values))}
      onCancel={onDone}
      save={t('requests.send')}
      change={save}
    >
      <Text size="sm" c="dimmed">
        {t('requests.quoteText')}
      </Text>
      <MoneyInput label={t('requests.price')} data-autofocus {...form.getInputProps('price')} />
      <TimeInput
        label={t('requests.startsAt')}
        value={form.values.startsAt}
        onChange={startsAt => form.setValues({ startsAt, validUntil: null })}
        error={form.errors.startsAt}
      />
      <WholeNumberInput
        label={t('requests.minutes')}
        min={5}
        max={10_080}
        {...form.getInputProps('durationMinutes')}
      />
      <TimeInput
        label={t('requests.validUntil')}
        clearable
        value={form.values.validUntil}
        onChange={validUntil => form.setFieldValue('validUntil', validUntil)}
        error={form.errors.validUntil}
      />
      <Textarea
        label={t('requests.note')}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('note')}
      />
    </Form>
  );
}
