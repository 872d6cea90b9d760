import { NumberInput as Field, type NumberInputProps as FieldProps } from '@mantine/core';
import { useState } from 'react';

export interface NumberInputProps extends Omit<FieldProps, 'value' | 'onChange'> {
  value?: number | '';
  onChange?: (value: number | '') => void;
}

/** A number, or nothing: Mantine's tells a text while it ends in a zero behind the point, such as 54.50. What is typed stays as it is. */
export function NumberInput({ value, onChange, ...props }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && numberIn(typed) === value ? typed : value;
  return (
    <Field
      {...props}
      {...(shown !== undefined && { value: shown })}
      onChange={told => {
        setTyped(typeof told === 'string' ? told : null);
        onChange?.(typeof told === 'string' ? numberIn(told) : told);
      }}
    />
  );
}

function numberIn(text: string): number | '' {
  const number = Number.parseFloat(text);
  return Number.isNaN(number) ? '' : number;
}
