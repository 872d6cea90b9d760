import { useForm } from '@mantine/form';
import type { Job } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { LineItemsEditor } from '../../ui/lines/LineItemsEditor.tsx';
import { checkLines, emptyLine, toDraft, toInputs } from '../../ui/lines/line.ts';
import { Section } from '../../ui/Section.tsx';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';

export function EditJobLines({ job, onDone }: { job: Job; onDone: () => void }) {
  const { t } = useTranslation();
  const defaultTaxRate = useDefaultTaxRate();
  const form = useForm({
    initialValues: {
      lineItems: job.lineItems.length > 0 ? job.lineItems.map(toDraft) : [emptyLine(defaultTaxRate)],
    },
    validate: values => checkLines(values.lineItems, t('common.required'), t('lines.badCode')),
  });
  const save = useChange(
    (values: typeof form.values) =>
      workbay.jobs.update(job.id, { lineItems: toInputs(values.lineItems) }, { ifMatch: job.version }),
    { form, said: () => t('common.saved'), after: onDone },
  );
  return (
    <Section title={t('jobs.lines')}>
      <form noValidate onSubmit={form.onSubmit(values => save.mutate(values))}>
        <LineItemsEditor
          lines={form.values.lineItems}
          onChange={lines => form.setFieldValue('lineItems', lines)}
          errors={form.errors}
          defaultTaxRate={defaultTaxRate}
        />
        <FormButtons onCancel={onDone} save={t('common.save')} loading={save.isPending} />
      </form>
    </Section>
  );
}
