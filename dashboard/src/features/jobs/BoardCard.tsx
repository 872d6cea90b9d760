import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ActionIcon, Box, Group, Menu, Text } from '@mantine/core';
import type { Job, JobStatus } from '@workbay/sdk/schema';
import { ArrowLeftRightIcon } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import classes from './JobBoard.module.css';
import { statusColors } from './JobStatusBadge.tsx';
import { Promised } from './Promised.tsx';
import { next } from './status.ts';

interface Props {
  job: Job;
  /** Of those who work on it, such as "Raju, Meera". */
  people: string;
  may: boolean;
  /** Whether its menu is open. */
  moving: boolean;
  onMenu: (jobId: string | null) => void;
  onMove: (job: Job, status: JobStatus) => void;
}

/** A job on the board, to be dragged, or moved by its menu. */
export const BoardCard = memo(function BoardCard({ job, people, may, moving, onMenu, onMove }: Props) {
  const { t } = useTranslation();
  const { roundMoney } = useFormat();
  const card = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState(false);
  const { id, status } = job;
  const movable = may && next[status].length > 0;
  useEffect(() => {
    if (!card.current || !movable) return;
    return draggable({
      element: card.current,
      getInitialData: () => ({ jobId: id, status }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [id, status, movable]);
  return (
    <div ref={card} className={classes.card} data-dragged={dragged || undefined} data-job={id}>
      <Group justify="space-between" gap={4} wrap="nowrap" h={24}>
        <Link
          to={`/jobs/${id}`}
          draggable={false}
          className="plain stretched"
          style={{ fontSize: '0.84rem', fontWeight: 620, whiteSpace: 'nowrap' }}
          {...(movable && { 'aria-keyshortcuts': 'M' })}
        >
          {job.vehicle?.registration ?? job.number}
        </Link>
        <Group gap={2} wrap="nowrap" className="above">
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {job.vehicle && job.number}
          </Text>
          {movable && (
            <MoveMenu job={job} opened={moving} onMenu={onMenu} onMove={status => onMove(job, status)} />
          )}
        </Group>
      </Group>
      <Text size="sm" truncate>
        {job.customer.name}
      </Text>
      {job.complaints[0] && (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {job.complaints.join(', ')}
        </Text>
      )}
      {people && (
        <Text size="xs" c="dimmed" truncate mt={2} aria-label={`${t('jobs.assigned')}: ${people}`}>
          {people}
        </Text>
      )}
      <Group justify="space-between" mt={6} gap={4}>
        <Promised job={job} />
        {job.totals.total > 0 && (
          <Text size="xs" fw={560} ml="auto">
            {roundMoney(job.totals.total)}
          </Text>
        )}
      </Group>
    </div>
  );
});

interface MenuProps {
  job: Job;
  opened: boolean;
  onMenu: (jobId: string | null) => void;
  onMove: (status: JobStatus) => void;
}

/** A board has many cards, so the menu itself is there only while it is open. */
function MoveMenu({ job, opened, onMenu, onMove }: MenuProps) {
  const { t } = useTranslation();
  const label = t('jobs.moveNamed', { number: job.number });
  const button = (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      className={classes.move}
      aria-label={label}
      aria-haspopup="menu"
      onClick={() => onMenu(opened ? null : job.id)}
    >
      <ArrowLeftRightIcon size={14} aria-hidden />
    </ActionIcon>
  );
  if (!opened) return button;
  return (
    <Menu
      opened
      onClose={() => onMenu(null)}
      position="bottom-end"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      // Not by keys: the one that opened it would close it on its way up.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown aria-label={label}>
        <Menu.Label>{t('jobs.moveTo')}</Menu.Label>
        {next[job.status].map(status => (
          <Menu.Item
            key={status}
            leftSection={<Box w={8} h={8} bg={`${statusColors[status]}.6`} style={{ borderRadius: 8 }} />}
            onClick={() => onMove(status)}
          >
            {t(`jobs.status.${status}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
