import { Group, Select } from '@mantine/core';
import { MonthInput } from '../../ui/MonthInput.tsx';
import { SaveButton } from '../../ui/SaveButton.tsx';

interface Props {
  month: { label: string; value: string; onChange: (month: string) => void };
  /** What else decides what the return is of. */
  choice: {
    label: string;
    width: number;
    data: { value: string; label: string }[];
    value: string;
    onChange: (chosen: string) => void;
  };
  files: { label: string; name: string; file: () => Promise<Blob> }[];
  /** Whether there is something to save. */
  ready: boolean;
}

/** Of which month a return is, and its files. */
export function ReturnHead({ month, choice, files, ready }: Props) {
  const { width, onChange, ...chosen } = choice;
  return (
    <Group align="flex-end" gap="sm">
      <MonthInput {...month} />
      <Select {...chosen} allowDeselect={false} w={width} onChange={value => onChange(value ?? '')} />
      <Group gap="sm" ml="auto">
        {files.map(file => (
          <SaveButton key={file.name} {...file} disabled={!ready} />
        ))}
      </Group>
    </Group>
  );
}

/** The month that an address names, else this one. */
export const monthOf = (text: string, today: string): string =>
  /^\d{4}-\d{2}$/.test(text) ? text : today.slice(0, 7);
