import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Invoice } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { LineItemsEditor } from '../../ui/lines/LineItemsEditor.tsx';
import { checkLines, toDraft, toInputs } from '../../ui/lines/line.ts';
import { filledOrNull, present } from '../../ui/present.ts';
import { Section } from '../../ui/Section.tsx';
import { useDefaultTaxRate } from '../workshops/useDefaultTaxRate.ts';
import { DraftFields } from './DraftFields.tsx';

export function EditDraft({ invoice, onDone }: { invoice: Invoice; onDone: () => void }) {
  const { t } = useTranslation();
  const defaultTaxRate = useDefaultTaxRate();
  const form = useForm({
    initialValues: {
      lineItems: invoice.lineItems.map(toDraft),
      placeOfSupply: invoice.placeOfSupply,
      dueInDays: invoice.dueInDays,
      notes: invoice.notes ?? '',
    },
    validate: values => checkLines(values.lineItems, t('common.required'), t('lines.badCode')),
  });
  const save = useChange(
    (values: typeof form.values) => {
      const patch = present({
        lineItems: toInputs(values.lineItems),
        placeOfSupply: values.placeOfSupply ?? undefined,
        dueInDays: values.dueInDays || 0,
        notes: filledOrNull(values.notes),
      });
      return workbay.invoices.update(invoice.id, patch, { ifMatch: invoice.version });
    },
    { form, said: () => t('common.saved'), after: onDone },
  );
  return (
    <Section title={t('invoices.editDraft')}>
      <form noValidate onSubmit={form.onSubmit(values => save.mutate(values))}>
        <Stack>
          <DraftFields props={form.getInputProps} />
          <LineItemsEditor
            lines={form.values.lineItems}
            onChange={lines => form.setFieldValue('lineItems', lines)}
            errors={form.errors}
            defaultTaxRate={defaultTaxRate}
          />
        </Stack>
        <FormButtons onCancel={onDone} save={t('common.save')} loading={save.isPending} />
      </form>
    </Section>
  );
}
