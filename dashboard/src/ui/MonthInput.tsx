import { MonthPickerInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useFormat } from '../app/format.ts';
import { dateWords } from './dateWords.ts';

interface Props {
  label: string;
  /** YYYY-MM */
  value: string;
  onChange: (month: string) => void;
}

export function MonthInput({ label, value, onChange }: Props) {
  const { locale } = useFormat();
  return (
    <MonthPickerInput
      label={label}
      locale={dateWords(locale)}
      valueFormat="MMM YYYY"
      w={150}
      value={`${value}-01`}
      onChange={picked => picked && onChange(picked.slice(0, 7))}
    />
  );
}
