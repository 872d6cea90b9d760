import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Job } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { filledOrNull } from '../../ui/present.ts';
import { complaintLines, JobFields, type JobValues, jobValues } from './JobFields.tsx';

export function EditJob({ job, opened, onClose }: { job: Job; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm<JobValues>({
    initialValues: jobValues(job),
    validate: { customerId: value => (value ? null : t('common.required')) },
  });
  const save = useChange(
    (values: JobValues) =>
      workbay.jobs.update(
        job.id,
        {
          customerId: values.customerId?.id ?? job.customer.id,
          vehicleId: values.vehicleId?.id ?? null,
          complaints: complaintLines(values.complaints),
          odometer: values.odometer === '' ? null : values.odometer,
          promisedAt: values.promisedAt,
          assignedTo: values.assignedTo,
          notes: filledOrNull(values.notes),
        },
        { ifMatch: job.version },
      ),
    { form, said: () => t('common.saved'), after: onClose },
  );
  return (
    <Dialog opened={opened} onClose={onClose} title={t('jobs.editDetails')} size="xl">
      <form noValidate onSubmit={form.onSubmit(values => save.mutate(values))}>
        <Stack gap="sm">
          <JobFields form={form} />
        </Stack>
        <FormButtons onCancel={onClose} save={t('common.save')} loading={save.isPending} />
      </form>
    </Dialog>
  );
}
