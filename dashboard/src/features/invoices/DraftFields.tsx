import { Checkbox, Select, SimpleGrid } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { NotesInput } from '../../ui/fields.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { states } from '../../ui/states.ts';

interface Props {
  props: (
    name: 'placeOfSupply' | 'reverseCharge' | 'dueInDays' | 'notes',
    options?: { type: 'checkbox' },
  ) => GetInputPropsReturnType;
}

/** What an invoice says beside its customer and lines. */
export function DraftFields({ props }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Select
          label={t('invoices.placeOfSupply')}
          data={states}
          searchable
          clearable
          {...props('placeOfSupply')}
        />
        <NumberInput
          label={t('invoices.dueInDays')}
          min={0}
          max={365}
          allowDecimal={false}
          {...props('dueInDays')}
        />
      </SimpleGrid>
      <Checkbox
        label={t('invoices.reverseCharge')}
        description={t('invoices.reverseChargeHint')}
        {...props('reverseCharge', { type: 'checkbox' })}
      />
      <NotesInput minRows={1} {...props('notes')} />
    </>
  );
}
