import { Box, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { emptyLine, type LineDraft } from '../../ui/lines/draft.ts';
import { LinesField } from '../../ui/lines/LinesField.tsx';
import { checkNewLines, toInputs } from '../../ui/lines/line.ts';
import { Page } from '../../ui/Page.tsx';
import { filled, present } from '../../ui/present.ts';
import { Section } from '../../ui/Section.tsx';
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
    <Page title={t('invoices.new')} parent={{ to: '/invoices', label: t('invoices.title') }}>
      <form noValidate onSubmit={form.onSubmit(values => create.mutate(values))}>
        <Stack>
          <Section title={t('jobs.details')}>
            <Stack gap="sm">
              <Box maw={420}>
                <CustomerPicker
                  value={form.values.customerId}
                  onChange={customer => form.setFieldValue('customerId', customer)}
                  error={form.errors.customerId}
                />
              </Box>
              <DraftFields props={form.getInputProps} />
            </Stack>
          </Section>
          <Section title={t('jobs.lines')}>
            <LinesField form={form} defaultTaxRate={defaultTaxRate} />
          </Section>
          <Group justify="flex-end">
            <FormButtons save={t('invoices.create')} loading={create.isPending} />
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
