import { DateTimePicker, type DateTimePickerProps } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { fromWall, toWall } from '../app/workshopTime.ts';
import { dateWords } from './dateWords.ts';

interface Props extends Pick<DateTimePickerProps, 'label' | 'error' | 'clearable'> {
  /** RFC 3339. */
  value?: string | null;
  onChange: (value: string | null) => void;
}

/** A point in time, as the clock in the workshop shows it, wherever the browser stands. */
export function TimeInput({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const { locale, timeZone, timeZoneName } = useFormat();
  const now = toWall(new Date().toISOString(), timeZone);
  return (
    <DateTimePicker
      {...rest}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      locale={dateWords(locale)}
      firstDayOfWeek={0}
      valueFormat="D MMM YYYY, h:mm A"
      defaultDate={now.slice(0, 10)}
      {...(!isHere(now) && { description: t('common.timeIn', { zone: timeZoneName }) })}
      value={value ? toWall(value, timeZone) : null}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      submitButtonProps={{ 'aria-label': t('common.done') }}
      onChange={picked => onChange(picked ? fromWall(picked, timeZone) : null)}
    />
  );
}

/** Whether the browser's own clock shows the same. */
const isHere = (shown: string) => Math.abs(Date.parse(shown.replace(' ', 'T')) - Date.now()) < 60_000;
