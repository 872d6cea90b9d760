import { Alert } from '@mantine/core';
import type { Estimate } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { Form } from '../../ui/Form.tsx';
import { NotesInput } from '../../ui/fields.tsx';
import type { LineDraft } from '../../ui/lines/draft.ts';
import { LinesField } from '../../ui/lines/LinesField.tsx';
import { checkLines, toDraft, toEstimateInputs } from '../../ui/lines/line.ts';
import { useLinesText } from '../../ui/lines/useLinesText.ts';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { filledOrNull, present } from '../../ui/present.ts';
import { Section } from '../../ui/Section.tsx';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';

interface Values {
  lineItems: LineDraft[];
  validDays: number | '';
  notes: string;
}

export function EditEstimate({ estimate, onDone }: { estimate: Estimate; onDone: () => void }) {
  const { t } = useTranslation();
  const defaultTaxRate = useDefaultTaxRate();
  const linesText = useLinesText();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Estimate, Values, Estimate>({
    record: estimate,
    valuesOf: ({ lineItems, validDays, notes }) => ({
      lineItems: lineItems.map(toDraft),
      validDays,
      notes: notes ?? '',
    }),
    validate: values => checkLines(values.lineItems, t('common.required'), t('lines.badCode')),
    load: () => workbay.estimates.get(estimate.id),
    save: (values, version) =>
      workbay.estimates.update(
        estimate.id,
        present({
          lineItems: toEstimateInputs(values.lineItems),
          validDays: values.validDays || undefined,
          notes: filledOrNull(values.notes),
        }),
        { ifMatch: version },
      ),
    said: () => t('common.saved'),
    after: onDone,
  });
  const describe = ({ field, theirs }: Clash<Values>): { label: string; text: string } => {
    switch (field) {
      case 'lineItems':
        return { label: t('jobs.lines'), text: linesText(theirs.lineItems) };
      case 'validDays':
        return { label: t('estimates.validDays'), text: String(theirs.validDays) };
      case 'notes':
        return { label: t('estimates.notes'), text: theirs.notes };
    }
  };
  return (
    <Section title={t('estimates.edit')}>
      <Form onSubmit={onSubmit} onCancel={onDone} save={t('common.save')} change={change}>
        {estimate.status !== 'draft' && (
          <Alert color="orange" variant="light">
            {t('estimates.editSent')}
          </Alert>
        )}
        <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
        <NumberInput
          label={t('estimates.validDays')}
          min={1}
          max={365}
          maw={220}
          allowDecimal={false}
          {...form.getInputProps('validDays')}
        />
        <NotesInput label={t('estimates.notes')} minRows={1} {...form.getInputProps('notes')} />
        <LinesField form={form} defaultTaxRate={defaultTaxRate} />
      </Form>
    </Section>
  );
}
