import { DateInput, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/hi';
import { useTranslation } from 'react-i18next';

interface Props extends Pick<DateInputProps, 'label' | 'description' | 'error' | 'maxDate' | 'clearable'> {
  /** YYYY-MM-DD, a civil day. */
  value?: string | null;
  onChange: (day: string | null) => void;
}

export function DayInput(props: Props) {
  const { t, i18n } = useTranslation();
  return (
    <DateInput
      locale={i18n.language}
      firstDayOfWeek={0}
      valueFormat="D MMM YYYY"
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      {...props}
    />
  );
}
