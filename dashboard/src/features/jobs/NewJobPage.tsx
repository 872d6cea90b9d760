import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { JobInput } from '@workbay/sdk/schema';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import type { LineDraft } from '../../ui/lines/draft.ts';
import { checkLines, toInputs } from '../../ui/lines/line.ts';
import { NewDocument } from '../../ui/lines/NewDocument.tsx';
import { filled, present } from '../../ui/present.ts';
import { onlyVehicleOf } from '../vehicles/onlyVehicle.ts';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';
import { complaintLines, JobFields, type JobValues, jobValues } from './JobFields.tsx';

interface Values extends JobValues {
  lineItems: LineDraft[];
}

export default function NewJobPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const defaultTaxRate = useDefaultTaxRate();
  const [status, setStatus] = useState<'draft' | 'open'>('open');
  const form = useForm<Values>({
    initialValues: { ...jobValues(), lineItems: [] },
    validate: values => ({
      customerId: values.customerId ? null : t('common.required'),
      ...checkLines(values.lineItems, t('common.required'), t('lines.badCode')),
    }),
  });
  const isStarted = useStart(values => {
    form.setValues(values);
    form.resetDirty({ ...form.getValues(), ...values });
  });
  const create = useChange((values: Values, once) => workbay.jobs.create(inputOf(values, status), once), {
    form,
    said: job => t('jobs.created', { number: job.number }),
    after: job => navigate(`/jobs/${job.id}`, { replace: true }),
    later: values => ({
      subject: values.customerId?.label ?? '',
      call: { do: 'createJob', input: inputOf(values, status) },
    }),
    afterKept: () => navigate('/jobs', { replace: true }),
  });
  return (
    <NewDocument
      title={t('jobs.new')}
      parent={{ to: '/jobs', label: t('jobs.title') }}
      form={form}
      defaultTaxRate={defaultTaxRate}
      onSubmit={form.onSubmit(values => create.mutate(values))}
      buttons={
        <>
          <Button
            type="submit"
            variant="default"
            loading={create.isPending}
            onClick={() => setStatus('draft')}
          >
            {t('jobs.createDraft')}
          </Button>
          <Button type="submit" loading={create.isPending} onClick={() => setStatus('open')}>
            {t('jobs.create')}
          </Button>
        </>
      }
    >
      <JobFields form={form} begins={!isStarted} />
    </NewDocument>
  );
}

const inputOf = (values: Values, status: 'draft' | 'open'): JobInput =>
  present({
    customerId: values.customerId?.id ?? '',
    vehicleId: values.vehicleId?.id,
    status,
    complaints: complaintLines(values.complaints),
    odometer: values.odometer === '' ? undefined : values.odometer,
    promisedAt: values.promisedAt ?? undefined,
    assignedTo: values.assignedTo,
    lineItems: toInputs(values.lineItems),
    notes: filled(values.notes),
  });

/** Takes the customer or vehicle from the address, for whoever comes from their page; says whether there is one. */
function useStart(setValues: (values: Partial<Values>) => void): boolean {
  const [search] = useSearchParams();
  const customerId = search.get('customer');
  const vehicleId = search.get('vehicle');
  useEffect(() => {
    if (vehicleId) {
      workbay.vehicles.get(vehicleId).then(({ id, registration, customer }) =>
        setValues({
          vehicleId: { id, label: registration },
          customerId: { id: customer.id, label: customer.name },
        }),
      );
    } else if (customerId) {
      Promise.all([workbay.customers.get(customerId), onlyVehicleOf(customerId)]).then(
        ([{ id, name }, vehicle]) => setValues({ customerId: { id, label: name }, vehicleId: vehicle }),
      );
    }
  }, [customerId, vehicleId]);
  return customerId !== null || vehicleId !== null;
}
