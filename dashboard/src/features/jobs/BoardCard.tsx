import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Box, Menu } from '@mantine/core';
import type { Job, JobStatus } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { ArrowLeftRightIcon } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Format } from '../../app/format.ts';
import classes from './JobBoard.module.css';
import { statusColors } from './JobStatusBadge.tsx';
import { promised } from './Promised.tsx';
import { next } from './status.ts';

const arrows = <ArrowLeftRightIcon size={14} aria-hidden />;

interface Props {
  job: Job;
  /** Of those who work on it, such as "Raju, Meera". */
  people: string;
  may: boolean;
  /** Whether its menu is open. */
  moving: boolean;
  t: TFunction;
  format: Format;
  onMenu: (jobId: string | null) => void;
  onMove: (job: Job, status: JobStatus) => void;
}

/**
 * A job on the board, to be dragged, or moved by its menu. A key can bring a dozen of them into view, before whose picture the person
 * has no answer: so it is of plain elements, and asks for no language or workshop of its own.
 */
export const BoardCard = memo(function BoardCard(props: Props) {
  const { job, people, may, moving, t, format, onMenu, onMove } = props;
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
      <div className={classes.head}>
        <Link
          to={`/jobs/${id}`}
          draggable={false}
          className="plain stretched"
          {...(movable && { 'aria-keyshortcuts': 'M' })}
        >
          {job.vehicle?.registration ?? job.number}
        </Link>
        <span className="above">
          {job.vehicle && <span className={classes.small}>{job.number}</span>}
          {movable && (
            <MoveMenu
              job={job}
              opened={moving}
              t={t}
              onMenu={onMenu}
              onMove={status => onMove(job, status)}
            />
          )}
        </span>
      </div>
      <div className={classes.line}>{job.customer.name}</div>
      {job.complaints[0] && <div className={classes.complaints}>{job.complaints.join(', ')}</div>}
      {people && (
        <div className={`${classes.line} ${classes.small}`}>
          <span className={classes.unseen}>{t('jobs.assigned')}: </span>
          {people}
        </div>
      )}
      <div className={classes.foot}>
        {promised(job, t, format)}
        {job.totals.total > 0 && <b>{format.roundMoney(job.totals.total)}</b>}
      </div>
    </div>
  );
});

interface MenuProps {
  job: Job;
  opened: boolean;
  t: TFunction;
  onMenu: (jobId: string | null) => void;
  onMove: (status: JobStatus) => void;
}

/** A board has many cards, so the menu itself is there only while it is open. */
function MoveMenu({ job, opened, t, onMenu, onMove }: MenuProps) {
  const label = t('jobs.moveNamed', { number: job.number });
  const button = (
    <button
      type="button"
      className={classes.move}
      aria-label={label}
      aria-haspopup="menu"
      onClick={() => onMenu(opened ? null : job.id)}
    >
      {arrows}
    </button>
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
