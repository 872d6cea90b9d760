import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { VisuallyHidden } from '@mantine/core';
import type { Job } from '@workbay/sdk/schema';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../app/format.ts';
import { useCan } from '../../app/session.ts';
import classes from './Calendar.module.css';

/** The half hour up to when a job is promised; it leads to the job, and dragged it changes the promise. */
export function PromiseBlock({ job, style }: { job: Job; style: CSSProperties }) {
  const { t } = useTranslation();
  const { clock } = useFormat();
  const may = useCan('jobs:write');
  const block = useRef<HTMLAnchorElement>(null);
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    const element = block.current;
    if (!element || !may) return;
    return draggable({
      element,
      getInitialData: ({ input }) => ({
        jobId: job.id,
        grabbed: input.clientY - element.getBoundingClientRect().top,
      }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [job.id, may]);
  return (
    <Link
      ref={block}
      to={`/jobs/${job.id}`}
      className={classes.block}
      data-promise
      data-dragged={dragged || undefined}
      style={style}
    >
      <b>{job.vehicle?.registration ?? job.customer.name}</b>{' '}
      <span>{t('bookings.promisedAt', { time: clock(job.promisedAt ?? '') })}</span>
      <VisuallyHidden>{t(`jobs.status.${job.status}`)}</VisuallyHidden>
    </Link>
  );
}
