import { DateInput, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { dateWords } from './dateWords.ts';

interface Props extends Pick<DateInputProps, 'label' | 'description' | 'error' | 'maxDate' | 'clearable'> {
  /** YYYY-MM-DD, a civil day. */
  value?: string | null;
  onChange: (day: string | null) => void;
}

export function DayInput(props: Props) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  return (
    <DateInput
      locale={dateWords(locale)}
      firstDayOfWeek={0}
      valueFormat="D MMM YYYY"
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      {...props}
    />
  );
}
