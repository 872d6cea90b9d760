import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { type Clash, useRecordForm } from '../../app/useRecordForm.ts';
import { stateName } from '../../ui/AddressFields.tsx';
import { Clashes } from '../../ui/Clashes.tsx';
import { Form } from '../../ui/Form.tsx';
import type { LineDraft } from '../../ui/lines/draft.ts';
import { LinesField } from '../../ui/lines/LinesField.tsx';
import { checkLines, toDraft, toInputs } from '../../ui/lines/line.ts';
import { useLinesText } from '../../ui/lines/useLinesText.ts';
import { filledOrNull, present } from '../../ui/present.ts';
import { Section } from '../../ui/Section.tsx';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';
import { DraftFields } from './DraftFields.tsx';

interface Values {
  lineItems: LineDraft[];
  placeOfSupply: string | null;
  reverseCharge: boolean;
  dueInDays: number;
  notes: string;
}

export function EditDraft({ invoice, onDone }: { invoice: Invoice; onDone: () => void }) {
  const { t } = useTranslation();
  const defaultTaxRate = useDefaultTaxRate();
  const linesText = useLinesText();
  const { form, clashes, useTheirs, change, onSubmit } = useRecordForm<Invoice, Values, Invoice>({
    record: invoice,
    valuesOf: ({ lineItems, placeOfSupply, reverseCharge, dueInDays, notes }) => ({
      lineItems: lineItems.map(toDraft),
      placeOfSupply,
      reverseCharge,
      dueInDays,
      notes: notes ?? '',
    }),
    validate: values => checkLines(values.lineItems, t('common.required'), t('lines.badCode')),
    load: () => workbay.invoices.get(invoice.id),
    save: (values, version) => {
      const patch = present({
        lineItems: toInputs(values.lineItems),
        placeOfSupply: values.placeOfSupply ?? undefined,
        reverseCharge: values.reverseCharge,
        dueInDays: values.dueInDays || 0,
        notes: filledOrNull(values.notes),
      });
      return workbay.invoices.update(invoice.id, patch, { ifMatch: version });
    },
    said: () => t('common.saved'),
    after: onDone,
  });
  const describe = ({ field, theirs }: Clash<Values>): { label: string; text: string } => {
    switch (field) {
      case 'lineItems':
        return { label: t('jobs.lines'), text: linesText(theirs.lineItems) };
      case 'placeOfSupply':
        return { label: t('invoices.placeOfSupply'), text: stateName(theirs.placeOfSupply) };
      case 'reverseCharge':
        return {
          label: t('invoices.reverseCharge'),
          text: theirs.reverseCharge ? t('invoices.reverseChargeSaid') : '–',
        };
      case 'dueInDays':
        return { label: t('invoices.dueInDays'), text: String(theirs.dueInDays) };
      case 'notes':
        return { label: t('common.notes'), text: theirs.notes };
    }
  };
  return (
    <Section title={t('invoices.editDraft')}>
      <Form onSubmit={onSubmit} onCancel={onDone} save={t('common.save')} change={change}>
        <Clashes clashes={clashes} describe={describe} onTheirs={useTheirs} />
        <DraftFields props={form.getInputProps} />
        <LinesField form={form} defaultTaxRate={defaultTaxRate} />
      </Form>
    </Section>
  );
}
