import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Job, TimeEntry } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { useChange } from '../../app/useChange.ts';
import { Form } from '../../ui/Form.tsx';
import { filled, filledOrNull, present } from '../../ui/present.ts';
import { TimeInput } from '../../ui/TimeInput.tsx';
import { useMembers } from '../members/useMembers.ts';

interface Props {
  job: Job;
  /** Null for time that no clock has seen. */
  entry: TimeEntry | null;
  onDone: () => void;
}

interface Values {
  userId: string | null;
  startedAt: string | null;
  endedAt: string | null;
  note: string;
}

/** Puts down time, or corrects what a clock says. */
export function EditTime({ job, entry, onDone }: Props) {
  const { t } = useTranslation();
  const { members } = useMembers();
  const needed = (value: string | null) => (value ? null : t('common.required'));
  const form = useForm<Values>({
    initialValues: {
      userId: entry?.userId ?? job.assignedTo[0] ?? null,
      startedAt: entry?.startedAt ?? null,
      endedAt: entry?.endedAt ?? null,
      note: entry?.note ?? '',
    },
    validate: { userId: needed, startedAt: needed, endedAt: value => (entry ? null : needed(value)) },
  });
  const done = { form, said: () => t('common.saved'), after: onDone };
  const save = useChange(({ userId, startedAt, endedAt, note }: Values) => {
    const start = startedAt ?? '';
    return entry
      ? workbay.timeEntries.correct(
          entry.id,
          present({ startedAt: start, endedAt: endedAt ?? undefined, note: filledOrNull(note) }),
          { ifMatch: entry.version },
        )
      : workbay.timeEntries.add(
          present({
            userId: userId ?? '',
            jobId: job.id,
            startedAt: start,
            endedAt: endedAt ?? '',
            note: filled(note),
          }),
        );
  }, done);
  const remove = useChange((id: string) => workbay.timeEntries.delete(id), {
    said: () => t('common.deleted'),
    after: onDone,
  });
  return (
    <Form
      save={t('common.save')}
      change={save}
      onCancel={onDone}
      onSubmit={form.onSubmit(values => save.mutate(values))}
    >
      <Select
        label={t('time.who')}
        disabled={entry !== null}
        allowDeselect={false}
        data={members.map(member => ({ value: member.userId, label: member.name }))}
        {...form.getInputProps('userId')}
      />
      <TimeInput label={t('time.from')} {...form.getInputProps('startedAt')} />
      <TimeInput label={t('time.to')} {...form.getInputProps('endedAt')} />
      <TextInput label={t('common.notes')} maxLength={500} {...form.getInputProps('note')} />
      {entry && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          w="fit-content"
          loading={remove.isPending}
          onClick={() => remove.mutate(entry.id)}
        >
          {t('time.delete')}
        </Button>
      )}
    </Form>
  );
}
