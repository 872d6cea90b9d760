import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { BuiltInTemplate, InspectionTemplate } from '@workbay/sdk/schema';
import { PlusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { filledIn } from '../../ui/checks.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { draftOf, inputOf, newSection, type TemplateDraft } from './draft.ts';
import { SectionFields } from './SectionFields.tsx';

interface Props {
  /** Null for a new one. */
  template: InspectionTemplate | null;
  /** What it begins with. */
  from: InspectionTemplate | BuiltInTemplate | null;
  onDone: () => void;
}

export function TemplateForm({ template, from, onDone }: Props) {
  const { t } = useTranslation();
  const form = useForm<TemplateDraft>({
    initialValues: draftOf(from),
    validate: {
      name: filledIn(t),
      sections: {
        name: filledIn(t),
        points: points => (points.some(({ name }) => name.trim()) ? null : t('common.required')),
      },
    },
  });
  const save = useChange(
    (draft: TemplateDraft) =>
      template
        ? workbay.inspectionTemplates.replace(template.id, inputOf(draft), { ifMatch: template.version })
        : workbay.inspectionTemplates.create(inputOf(draft)),
    { form, said: () => t('common.saved'), after: onDone },
  );
  const { sections } = form.values;
  return (
    <form noValidate onSubmit={form.onSubmit(draft => save.mutate(draft))}>
      <Stack gap="md">
        <TextInput label={t('common.name')} maxLength={80} data-autofocus {...form.getInputProps('name')} />
        {sections.map((section, index) => (
          <SectionFields
            key={section.key}
            form={form}
            index={index}
            onRemove={sections.length > 1 ? () => form.removeListItem('sections', index) : null}
          />
        ))}
        {sections.length < 20 && (
          <Button
            variant="default"
            w="fit-content"
            leftSection={<PlusIcon size={16} aria-hidden />}
            onClick={() => form.insertListItem('sections', newSection())}
          >
            {t('inspectionTemplates.addSection')}
          </Button>
        )}
      </Stack>
      <FormButtons onCancel={onDone} save={t('common.save')} change={save} />
    </form>
  );
}
