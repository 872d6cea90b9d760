import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { JobInput } from '@workbay/sdk/schema';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import type { LineDraft } from '../../ui/lines/draft.ts';
import { LinesField } from '../../ui/lines/LinesField.tsx';
import { checkLines, toInputs } from '../../ui/lines/line.ts';
import { Page } from '../../ui/Page.tsx';
import { filled, present } from '../../ui/present.ts';
import { Section } from '../../ui/Section.tsx';
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
  useStart(values => {
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
    <Page title={t('jobs.new')} parent={{ to: '/jobs', label: t('jobs.title') }}>
      <form noValidate onSubmit={form.onSubmit(values => create.mutate(values))}>
        <Stack>
          <Section title={t('jobs.details')}>
            <Stack gap="sm">
              <JobFields form={form} />
            </Stack>
          </Section>
          <Section title={t('jobs.lines')}>
            <LinesField form={form} defaultTaxRate={defaultTaxRate} />
          </Section>
          <Group justify="flex-end" gap="xs">
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
          </Group>
        </Stack>
      </form>
    </Page>
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

/** Takes the customer or vehicle from the address, for whoever comes from their page. */
function useStart(setValues: (values: Partial<Values>) => void) {
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
}
