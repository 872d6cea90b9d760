import { DateTimePicker, type DateTimePickerProps } from '@mantine/dates';
import '@mantine/dates/styles.css';
import dayjs from 'dayjs';
import 'dayjs/locale/hi';
import { useTranslation } from 'react-i18next';

interface Props extends Pick<DateTimePickerProps, 'label' | 'error' | 'clearable'> {
  /** RFC 3339. */
  value?: string | null;
  onChange: (value: string | null) => void;
}

/** A point in time, picked in the browser's time zone. */
export function TimeInput({ value, onChange, ...rest }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <DateTimePicker
      {...rest}
      locale={i18n.language}
      firstDayOfWeek={0}
      valueFormat="D MMM YYYY, h:mm A"
      value={value ? dayjs(value).format('YYYY-MM-DD HH:mm:ss') : null}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      submitButtonProps={{ 'aria-label': t('common.done') }}
      onChange={picked => onChange(picked ? dayjs(picked).toISOString() : null)}
    />
  );
}
