import { Button, SimpleGrid } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { NotesInput } from '../../ui/fields.tsx';
import { emptyLine, type LineDraft } from '../../ui/lines/draft.ts';
import { checkNewLines, toInputs } from '../../ui/lines/line.ts';
import { NewDocument } from '../../ui/lines/NewDocument.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { filled, present } from '../../ui/present.ts';
import type { Choice } from '../../ui/TypeAhead.tsx';
import { CustomerPicker } from '../customers/CustomerPicker.tsx';
import { type VehicleChoice, VehiclePicker } from '../vehicles/VehiclePicker.tsx';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';

interface Values {
  customerId: Choice | null;
  vehicleId: VehicleChoice | null;
  lineItems: LineDraft[];
  validDays: number | '';
  notes: string;
}

/** An estimate on its own; one for a job is made on the job's page. */
export default function NewEstimatePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const defaultTaxRate = useDefaultTaxRate();
  const form = useForm<Values>({
    initialValues: {
      customerId: null,
      vehicleId: null,
      lineItems: [emptyLine(defaultTaxRate)],
      validDays: 15,
      notes: '',
    },
    validate: values => ({
      customerId: values.customerId ? null : t('common.required'),
      ...checkNewLines(values.lineItems, t('common.required'), t('lines.badCode')),
    }),
  });
  const create = useChange(
    (values: Values) =>
      workbay.estimates.create(
        present({
          customerId: values.customerId?.id,
          vehicleId: values.vehicleId?.id,
          lineItems: toInputs(values.lineItems),
          validDays: values.validDays || 15,
          notes: filled(values.notes),
        }),
      ),
    { form, after: estimate => navigate(`/estimates/${estimate.id}`, { replace: true }) },
  );
  const { customerId, vehicleId } = form.values;
  return (
    <NewDocument
      title={t('estimates.new')}
      parent={{ to: '/estimates', label: t('estimates.title') }}
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
          value={customerId}
          onChange={customer => form.setValues({ customerId: customer, vehicleId: null })}
          error={form.errors.customerId}
        />
        <VehiclePicker
          customer={customerId}
          value={vehicleId}
          onChange={vehicle =>
            form.setValues({ vehicleId: vehicle, customerId: vehicle?.owner ?? customerId })
          }
          error={form.errors.vehicleId}
        />
        <NumberInput
          label={t('estimates.validDays')}
          min={1}
          max={365}
          allowDecimal={false}
          {...form.getInputProps('validDays')}
        />
      </SimpleGrid>
      <NotesInput label={t('estimates.notes')} minRows={1} {...form.getInputProps('notes')} />
    </NewDocument>
  );
}
