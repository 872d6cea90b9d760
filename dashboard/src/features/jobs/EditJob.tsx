import type { Job, JobPatch } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { Form } from '../../ui/Form.tsx';
import { filledOrNull } from '../../ui/present.ts';
import { useMembers } from '../members/useMembers.ts';
import { complaintLines, JobFields, type JobValues, jobValues } from './JobFields.tsx';

/** What a job card says beside its lines, to change. */
export function EditJob({ job, onDone }: { job: Job; onDone: () => void }) {
  const { t } = useTranslation();
  const describe = useDescription();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Job, JobValues, Job>({
    record: job,
    valuesOf: jobValues,
    validate: { customerId: value => (value ? null : t('common.required')) },
    load: () => workbay.jobs.get(job.id),
    save: (values, version, stored, once) => {
      const patch = changesOf(job, values, stored);
      return patch
        ? workbay.jobs.update(job.id, patch, { ifMatch: version, ...once })
        : workbay.jobs.get(job.id);
    },
    later(values, version, stored) {
      const patch = changesOf(job, values, stored);
      return patch && { subject: job.number, call: { do: 'updateJob', jobId: job.id, version, patch } };
    },
    afterKept: onDone,
    said: () => t('common.saved'),
    after: onDone,
  });
  return (
    <Form onSubmit={onSubmit} onCancel={onDone} save={t('common.save')} change={change}>
      <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
      <JobFields form={form} />
    </Form>
  );
}

const patchOf = (job: Job, values: JobValues): JobPatch => ({
  customerId: values.customerId?.id ?? job.customer.id,
  vehicleId: values.vehicleId?.id ?? null,
  complaints: complaintLines(values.complaints),
  odometer: values.odometer === '' ? null : values.odometer,
  promisedAt: values.promisedAt,
  assignedTo: values.assignedTo,
  notes: filledOrNull(values.notes),
});

/**
 * The same now and later, as its Idempotency-Key is. Also what waits must not put back what others change meanwhile in the fields
 * beside it.
 */
function changesOf(job: Job, values: JobValues, stored: JobValues): JobPatch | undefined {
  const before = new Map(Object.entries(patchOf(job, stored)));
  const changed = Object.entries(patchOf(job, values)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before.get(field)),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

function useDescription() {
  const { t } = useTranslation();
  const { number, time } = useFormat();
  const { nameOf } = useMembers();
  return ({ field, theirs }: Clash<JobValues>): { label: string; text: string } => {
    switch (field) {
      case 'customerId':
        return { label: t('jobs.customer'), text: theirs.customerId?.label ?? '' };
      case 'vehicleId':
        return { label: t('jobs.vehicle'), text: theirs.vehicleId?.label ?? '' };
      case 'complaints':
        return { label: t('jobs.complaints'), text: complaintLines(theirs.complaints).join(', ') };
      case 'odometer':
        return { label: t('jobs.odometer'), text: theirs.odometer === '' ? '' : number(theirs.odometer) };
      case 'promisedAt':
        return { label: t('jobs.promisedAt'), text: theirs.promisedAt ? time(theirs.promisedAt) : '' };
      case 'assignedTo':
        return {
          label: t('jobs.assigned'),
          text: theirs.assignedTo.map(userId => nameOf(userId) ?? userId).join(', '),
        };
      case 'notes':
        return { label: t('common.notes'), text: theirs.notes };
    }
  };
}
