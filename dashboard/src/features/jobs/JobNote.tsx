import { Button, Combobox, Group, Stack, Text, Textarea, useCombobox } from '@mantine/core';
import type { Job, Member } from '@workbay/sdk/schema';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useUnsavedWhile } from '../../app/unsaved.ts';
import { useChange } from '../../app/useChange.ts';
import { useMembers } from '../members/useMembers.ts';
import { useRoles } from '../roles/useRoles.ts';
import { mentionAt, withMention } from './mentions.ts';

/** A note for the others, in which an @ offers those who see the job. */
export function JobNote({ job }: { job: Job }) {
  const { t } = useTranslation();
  const able = useAble(job);
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  useUnsavedWhile(text.trim() !== '');
  const [picked, setPicked] = useState<Member[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found =
    typed === null
      ? []
      : able.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase())).slice(0, 6);
  const empty = () => {
    setText('');
    setPicked([]);
  };
  const write = useChange(
    (wanted: ReturnType<typeof asked>, once) => workbay.jobs.comment(job.id, wanted, once),
    {
      said: () => t('jobs.noteWritten'),
      after: empty,
      later: wanted => ({ subject: job.number, call: { do: 'comment', jobId: job.id, input: wanted } }),
      afterKept: empty,
    },
  );
  const asked = () => ({
    text: text.trim(),
    mentions: [
      ...new Set(picked.filter(({ name }) => text.includes(`@${name}`)).map(({ userId }) => userId)),
    ],
  });
  function follow(area: HTMLTextAreaElement): void {
    setText(area.value);
    setTyped(mentionAt(area.value, area.selectionStart));
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  }
  function pick(userId: string): void {
    const member = able.find(one => one.userId === userId);
    const area = input.current;
    if (!member || !area) return;
    const next = withMention(text, area.selectionStart, member.name);
    // Before the next letter comes, which would stand at the end otherwise.
    flushSync(() => setText(next.text));
    area.setSelectionRange(next.caret, next.caret);
    setPicked([...picked, member]);
    setTyped(null);
    combobox.closeDropdown();
  }
  return (
    <Stack gap={6}>
      <Combobox store={combobox} onOptionSubmit={pick} position="bottom-start">
        <Combobox.Target
          withAriaAttributes={found.length > 0}
          withKeyboardNavigation={found.length > 0 && combobox.dropdownOpened}
        >
          <Textarea
            ref={input}
            aria-label={t('jobs.note')}
            placeholder={t('jobs.note')}
            autosize
            minRows={1}
            maxRows={8}
            maxLength={2000}
            value={text}
            onChange={event => follow(event.currentTarget)}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={found.length === 0}>
          <Combobox.Options aria-label={t('jobs.mention')}>
            {found.map(({ userId, name }) => (
              <Combobox.Option key={userId} value={userId}>
                {name}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="xs" c="dimmed">
          {t('jobs.noteText')}
        </Text>
        <Button
          size="xs"
          variant="light"
          flex="none"
          disabled={!text.trim()}
          loading={write.isPending}
          onClick={() => write.mutate(asked())}
        >
          {t('jobs.writeNote')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Who may look at the job, and so be told of it. */
function useAble({ assignedTo }: Job): Member[] {
  const { members } = useMembers();
  const { roles } = useRoles();
  const bounded = new Set(roles.filter(({ visibleJobs }) => visibleJobs === 'assigned').map(({ id }) => id));
  const blind = new Set(
    roles.filter(({ permissions }) => !permissions.includes('jobs:read')).map(({ id }) => id),
  );
  return members.filter(
    ({ role, userId }) => !blind.has(role) && (!bounded.has(role) || assignedTo.includes(userId)),
  );
}
