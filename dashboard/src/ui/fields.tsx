import { Textarea, type TextareaProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { typedMoney } from '../app/home.ts';
import { NumberInput, type NumberInputProps } from './NumberInput.tsx';

/** A whole number, grouped as the workshop counts. */
export function WholeNumberInput(props: NumberInputProps) {
  return (
    <NumberInput
      min={0}
      max={9_999_999}
      allowDecimal={false}
      thousandSeparator=","
      thousandsGroupStyle={typedMoney().thousandsGroupStyle}
      hideControls
      {...props}
    />
  );
}

export function NotesInput(props: TextareaProps) {
  const { t } = useTranslation();
  return <Textarea label={t('common.notes')} autosize minRows={2} maxLength={2000} {...props} />;
}

/** An amount in the workshop's currency. */
export function MoneyInput(props: NumberInputProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      label={t('common.amount')}
      {...typedMoney()}
      min={0}
      thousandSeparator=","
      hideControls
      {...props}
    />
  );
}
