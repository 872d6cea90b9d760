import type { Job } from '@workbay/sdk/schema';
import type { TFunction } from 'i18next';
import { ClockIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '../../app/format.ts';
import classes from './Promised.module.css';

const done = ['ready', 'delivered', 'closed', 'cancelled'];
const clock = <ClockIcon size={14} aria-hidden />;

type Promising = Pick<Job, 'promisedAt' | 'status'>;

/** When the job was promised for; stands out once that is over. */
export function Promised({ job }: { job: Promising }) {
  const { t } = useTranslation();
  return promised(job, t, useFormat());
}

/** The same without hooks, for lists of many. */
export function promised({ promisedAt, status }: Promising, t: TFunction, { shortTime }: Format) {
  if (!promisedAt) return null;
  const late = !done.includes(status) && Date.parse(promisedAt) < Date.now();
  return (
    <span className={classes.promised} data-late={late || undefined}>
      {clock}
      <span>
        {late && `${t('jobs.late')} · `}
        {shortTime(promisedAt)}
      </span>
    </span>
  );
}
