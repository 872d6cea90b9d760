import { NumberInput, type NumberInputProps, Textarea, type TextareaProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A whole number, grouped as in India. */
export function WholeNumberInput(props: NumberInputProps) {
  return (
    <NumberInput
      min={0}
      max={9_999_999}
      allowDecimal={false}
      thousandSeparator=","
      thousandsGroupStyle="lakh"
      hideControls
      {...props}
    />
  );
}

export function NotesInput(props: TextareaProps) {
  const { t } = useTranslation();
  return <Textarea label={t('common.notes')} autosize minRows={2} maxLength={2000} {...props} />;
}

/** An amount in rupees and paise. */
export function MoneyInput(props: NumberInputProps) {
  const { t } = useTranslation();
  return (
    <NumberInput
      label={t('common.amount')}
      prefix="₹"
      decimalScale={2}
      min={0}
      thousandSeparator=","
      thousandsGroupStyle="lakh"
      hideControls
      {...props}
    />
  );
}
