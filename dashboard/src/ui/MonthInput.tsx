import { MonthPickerInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/hi';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  /** YYYY-MM */
  value: string;
  onChange: (month: string) => void;
}

export function MonthInput({ label, value, onChange }: Props) {
  const { i18n } = useTranslation();
  return (
    <MonthPickerInput
      label={label}
      locale={i18n.language}
      valueFormat="MMM YYYY"
      w={150}
      value={`${value}-01`}
      onChange={picked => picked && onChange(picked.slice(0, 7))}
    />
  );
}
