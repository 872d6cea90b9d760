import type { Job } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { Form } from '../../ui/Form.tsx';
import { emptyLine, type LineDraft } from '../../ui/lines/draft.ts';
import { LinesField } from '../../ui/lines/LinesField.tsx';
import { checkLines, toDraft, toInputs } from '../../ui/lines/line.ts';
import { useLinesText } from '../../ui/lines/useLinesText.ts';
import { Section } from '../../ui/Section.tsx';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';

export function EditJobLines({ job, onDone }: { job: Job; onDone: () => void }) {
  const { t } = useTranslation();
  const defaultTaxRate = useDefaultTaxRate();
  const linesText = useLinesText();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Job, { lineItems: LineDraft[] }, Job>({
    record: job,
    valuesOf: ({ lineItems }) => ({
      lineItems: lineItems.length > 0 ? lineItems.map(toDraft) : [emptyLine(defaultTaxRate)],
    }),
    validate: values => checkLines(values.lineItems, t('common.required'), t('lines.badCode')),
    load: () => workbay.jobs.get(job.id),
    save: (values, version) =>
      workbay.jobs.update(job.id, { lineItems: toInputs(values.lineItems) }, { ifMatch: version }),
    said: () => t('common.saved'),
    after: onDone,
  });
  return (
    <Section title={t('jobs.lines')}>
      <Form onSubmit={onSubmit} onCancel={onDone} save={t('common.save')} change={change}>
        <Clashes
          clashes={clashes}
          describe={({ theirs }) => ({ label: t('jobs.lines'), text: linesText(theirs.lineItems) })}
          onTheirs={useTheirs}
        />
        <LinesField form={form} defaultTaxRate={defaultTaxRate} />
      </Form>
    </Section>
  );
}
