import type { ModalProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DialogForms, isUnsaved } from '../app/unsaved.ts';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { Window } from './Window.tsx';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  size?: NonNullable<ModalProps['size']>;
  children: ReactNode;
}

/** A window over the page; what it holds is made anew each time it opens. Closed over something typed, it asks first. */
export function Dialog({ opened, onClose, title, size = 'md', children }: Props) {
  const [forms] = useState(() => new Set<() => boolean>());
  const [asking, setAsking] = useState(false);
  return (
    <Window
      opened={opened}
      onClose={() => (isUnsaved(forms) ? setAsking(true) : onClose())}
      title={title}
      size={size}
    >
      <DialogForms.Provider value={forms}>{children}</DialogForms.Provider>
      <LeaveQuestion
        opened={asking}
        onStay={() => setAsking(false)}
        onLeave={() => {
          setAsking(false);
          onClose();
        }}
      />
    </Window>
  );
}
