import { Alert, Group, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Invoice, InvoiceNote, InvoiceNoteInput } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useFormat } from '../../app/format.ts';
import { fromMinor, typedMoney } from '../../app/home.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { NotesInput } from '../../ui/fields.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { filled, present } from '../../ui/present.ts';
import { askedLines, leftOf, type Way } from './noteLines.ts';

const ways = ['all', 'quantity', 'value', 'debit'] as const;
const reasons = [
  'sales_return',
  'post_sale_discount',
  'deficiency_in_service',
  'correction_in_invoice',
  'change_in_place_of_supply',
  'other',
] as const;

interface Props {
  invoice: Invoice;
  opened: boolean;
  onClose: () => void;
}

/** Corrects an issued invoice by a credit or debit note. */
export function IssueNote({ invoice, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('invoiceNotes.issueTitle')} size="lg">
      <Lines invoice={invoice} onClose={onClose} />
    </Dialog>
  );
}

function Lines({ invoice, onClose }: Omit<Props, 'opened'>) {
  const { data, error, refetch } = api.useQuery('get', '/v1/invoice-notes', {
    params: { query: { invoiceId: invoice.id, limit: 100 } },
  });
  if (error && !data) return <Broken error={error} retry={() => refetch()} />;
  if (!data) return <Loading rows={3} />;
  return <NoteForm invoice={invoice} notes={data.data} onClose={onClose} />;
}

interface Values {
  way: Way;
  reason: InvoiceNoteInput['reason'];
  remark: string;
  lines: (number | '')[];
}

function NoteForm({
  invoice,
  notes,
  onClose,
}: {
  invoice: Invoice;
  notes: InvoiceNote[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { money, number } = useFormat();
  const left = leftOf(invoice, notes);
  const creditable = left.some(({ taxable }) => taxable > 0);
  const form = useForm<Values>({
    initialValues: {
      way: creditable ? 'all' : 'debit',
      reason: 'correction_in_invoice',
      remark: '',
      lines: left.map(() => ''),
    },
    validate: {
      way: (way, { lines }) =>
        way !== 'all' && lines.every(value => !value) ? t('invoiceNotes.noLines') : null,
    },
  });
  const { way, lines } = form.values;
  const issue = useChange(
    (values: Values) =>
      workbay.invoiceNotes.issue(
        present({
          invoiceId: invoice.id,
          kind: values.way === 'debit' ? ('debit_note' as const) : ('credit_note' as const),
          reason: values.reason,
          remark: filled(values.remark),
          lines: askedLines(values.way, values.lines),
        }),
      ),
    { form, said: note => t('invoiceNotes.issued', { number: note.number }), after: onClose },
  );
  const rest = invoice.totals.total + invoice.debitedTotal - invoice.creditedTotal;
  return (
    <Form
      onSubmit={form.onSubmit(values => issue.mutate(values))}
      onCancel={onClose}
      save={way === 'debit' ? t('invoiceNotes.issueDebit') : t('invoiceNotes.issueCredit')}
      change={issue}
    >
      <Select
        label={t('invoiceNotes.way')}
        allowDeselect={false}
        data-autofocus
        data={ways
          .filter(value => creditable || value === 'debit')
          .map(value => ({ value, label: t(`invoiceNotes.ways.${value}`) }))}
        {...form.getInputProps('way')}
      />
      {way === 'all' && (
        <Alert variant="light" color="orange">
          {t('invoiceNotes.allText', { total: money(rest) })}
        </Alert>
      )}
      {way !== 'all' && (
        <Stack component="ul" gap="xs" p={0} m={0} aria-label={t('jobs.lines')}>
          {left
            .filter(
              ({ quantity, taxable }) => way === 'debit' || (way === 'quantity' ? quantity : taxable) > 0,
            )
            .map(({ line, description, unit, quantity, taxable }) => (
              <Group key={line} component="li" wrap="nowrap" justify="space-between">
                <div style={{ minWidth: 0 }}>
                  <Text size="sm">{description}</Text>
                  <Text size="xs" c="dimmed">
                    {way === 'quantity'
                      ? t('invoiceNotes.leftQuantity', {
                          quantity: [number(quantity), unit].filter(Boolean).join(' '),
                        })
                      : t('invoiceNotes.leftValue', { amount: money(taxable) })}
                  </Text>
                </div>
                <NumberInput
                  w={140}
                  aria-label={description}
                  placeholder="0"
                  hideControls
                  min={0}
                  {...(way === 'quantity'
                    ? { max: quantity, decimalScale: 3 }
                    : {
                        ...typedMoney(),
                        thousandSeparator: ',',
                        ...(way === 'value' && { max: fromMinor(taxable) }),
                      })}
                  value={lines[line] ?? ''}
                  onChange={value => form.setFieldValue(`lines.${line}`, value)}
                />
              </Group>
            ))}
          {way !== 'quantity' && (
            <Text size="xs" c="dimmed">
              {t('invoiceNotes.beforeTax')}
            </Text>
          )}
        </Stack>
      )}
      <Select
        label={t('invoiceNotes.reason')}
        allowDeselect={false}
        data={reasons.map(value => ({ value, label: t(`invoiceNotes.reasons.${value}`) }))}
        {...form.getInputProps('reason')}
      />
      <NotesInput
        label={t('invoiceNotes.remark')}
        minRows={1}
        maxLength={500}
        {...form.getInputProps('remark')}
      />
      {way !== 'debit' && invoice.amountPaid > 0 && (
        <Text size="xs" c="dimmed">
          {t('invoiceNotes.creditText')}
        </Text>
      )}
    </Form>
  );
}
