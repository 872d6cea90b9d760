import { Group, Text } from '@mantine/core';
import type { Job } from '@workbay/sdk/schema';
import { ClockIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';

const done = ['ready', 'delivered', 'closed', 'cancelled'];

/** When the job was promised for; stands out once that is over. */
export function Promised({ job }: { job: Pick<Job, 'promisedAt' | 'status'> }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  if (!job.promisedAt) return null;
  const late = !done.includes(job.status) && Date.parse(job.promisedAt) < Date.now();
  return (
    <Group gap={4} wrap="nowrap" fz="xs" c={late ? 'var(--workbay-owed)' : 'dimmed'} component="span">
      <ClockIcon size={14} aria-hidden style={{ flexShrink: 0 }} />
      <Text span inherit fw={late ? 600 : 400} style={{ whiteSpace: 'nowrap' }}>
        {late && `${t('jobs.late')} · `}
        {shortTime(job.promisedAt)}
      </Text>
    </Group>
  );
}
