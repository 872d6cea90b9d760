import { Button } from '@mantine/core';
import { DownloadIcon } from 'lucide-react';
import { useChange } from '../app/useChange.ts';
import { saveAs } from './saveAs.ts';

interface Props {
  label: string;
  /** Which of several files it is, for who cannot see what the button stands beside. */
  about?: string;
  /** What the file is called in the browser's downloads. */
  name: string | ((file: Blob) => string);
  file: () => Promise<Blob>;
  size?: 'xs';
  variant?: 'default' | 'light';
  disabled?: boolean;
}

/** Fetches a file and hands it to the browser's downloads. */
export function SaveButton(props: Props) {
  const { label, about, name, file, size, variant = 'default', disabled = false } = props;
  const save = useChange(file, {
    after: made => saveAs(made, typeof name === 'string' ? name : name(made)),
  });
  return (
    <Button
      variant={variant}
      {...(size && { size })}
      {...(about && { 'aria-label': `${label}: ${about}` })}
      leftSection={<DownloadIcon size={size ? 14 : 16} aria-hidden />}
      loading={save.isPending}
      disabled={disabled}
      onClick={() => save.mutate(undefined)}
    >
      {label}
    </Button>
  );
}
