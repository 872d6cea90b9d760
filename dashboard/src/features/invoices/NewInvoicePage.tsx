import { Button, SimpleGrid } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { emptyLine, type LineDraft } from '../../ui/lines/draft.ts';
import { checkNewLines, toInputs } from '../../ui/lines/line.ts';
import { NewDocument } from '../../ui/lines/NewDocument.tsx';
import { filled, present } from '../../ui/present.ts';
import type { Choice } from '../../ui/TypeAhead.tsx';
import { CustomerPicker } from '../customers/CustomerPicker.tsx';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';
import { DraftFields } from './DraftFields.tsx';

interface Values {
  customerId: Choice | null;
  lineItems: LineDraft[];
  placeOfSupply: string | null;
  reverseCharge: boolean;
  dueInDays: number;
  notes: string;
}

/** An invoice on its own; one for a job is made on the job's page. */
export default function NewInvoicePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const defaultTaxRate = useDefaultTaxRate();
  const form = useForm<Values>({
    initialValues: {
      customerId: null,
      lineItems: [emptyLine(defaultTaxRate)],
      placeOfSupply: null,
      reverseCharge: false,
      dueInDays: 0,
      notes: '',
    },
    validate: values => ({
      customerId: values.customerId ? null : t('common.required'),
      ...checkNewLines(values.lineItems, t('common.required'), t('lines.badCode')),
    }),
  });
  const create = useChange(
    (values: Values) =>
      workbay.invoices.create(
        present({
          customerId: values.customerId?.id,
          lineItems: toInputs(values.lineItems),
          placeOfSupply: values.placeOfSupply ?? undefined,
          reverseCharge: values.reverseCharge,
          dueInDays: values.dueInDays || 0,
          notes: filled(values.notes),
        }),
      ),
    { form, after: invoice => navigate(`/invoices/${invoice.id}`, { replace: true }) },
  );
  return (
    <NewDocument
      title={t('invoices.new')}
      parent={{ to: '/invoices', label: t('invoices.title') }}
      form={form}
      defaultTaxRate={defaultTaxRate}
      onSubmit={form.onSubmit(values => create.mutate(values))}
      buttons={
        <Button type="submit" loading={create.isPending}>
          {t('invoices.create')}
        </Button>
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <CustomerPicker
          value={form.values.customerId}
          onChange={customer => form.setFieldValue('customerId', customer)}
          error={form.errors.customerId}
        />
      </SimpleGrid>
      <DraftFields props={form.getInputProps} />
    </NewDocument>
  );
}
