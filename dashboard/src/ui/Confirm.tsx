import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Sending } from '../app/useChange.ts';
import { CancelButton } from './CancelButton.tsx';
import { Window } from './Window.tsx';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  text: string;
  action: string;
  /** What to say for going back, where that is not simply cancelling. */
  cancel?: string;
  /** Ask for a reason too; it is passed on. */
  reason?: { label: string; required: boolean } | undefined;
  danger?: boolean;
  /** None where it is done at once. */
  change?: Sending;
  onConfirm: (reason: string) => void;
}

export function Confirm(props: Props) {
  const { opened, onClose, title, text, action, cancel, reason, danger, change, onConfirm } = props;
  const [why, setWhy] = useState('');
  return (
    <Window
      opened={opened}
      onClose={() => {
        change?.stop();
        onClose();
      }}
      // A reason that was typed is not lost by a click beside it.
      closeOnClickOutside={!why.trim()}
      title={title}
    >
      <Stack>
        <Text size="sm">{text}</Text>
        {reason && (
          <Textarea
            label={reason.label}
            value={why}
            maxLength={500}
            autosize
            minRows={2}
            withAsterisk={reason.required}
            data-autofocus
            onChange={event => setWhy(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <CancelButton onCancel={onClose} label={cancel} change={change} />
          <Button
            {...(danger && { color: 'red.8' })}
            loading={change?.isPending ?? false}
            disabled={reason?.required === true && !why.trim()}
            onClick={() => onConfirm(why.trim())}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Window>
  );
}
