import { Button, Group, List, Menu, Paper, Progress, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Job, JobStatus } from '@workbay/sdk/schema';
import { ArrowLeftRightIcon, UsersIcon, XIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { explain } from '../../app/problems.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { PdfButton } from '../../ui/PdfButton.tsx';
import { PeoplePicker } from '../members/PeoplePicker.tsx';
import classes from './JobTable.module.css';
import { isFinal, next, statuses } from './status.ts';
import { useBulk } from './useBulk.ts';

/** As many job cards as one document takes. */
const mostCards = 50;
const latest = ({ version }: Job) => ({ ifMatch: version });

/** What can be done with all chosen jobs at once. */
export function BulkBar({ jobs, onDone }: { jobs: Job[]; onDone: () => void }) {
  const { t } = useTranslation();
  const { progress, failed, forget, run } = useBulk(onDone);
  const [assigning, assign] = useDisclosure();
  const [cancelling, cancel] = useDisclosure();
  const [people, setPeople] = useState<string[]>([]);
  const countOf = (status: JobStatus) => jobs.filter(job => next[job.status].includes(status)).length;
  const reachable = statuses.filter(status => countOf(status) > 0);
  const moveTo = (status: JobStatus) =>
    run(jobs, {
      change: job => workbay.jobs.changeStatus(job.id, { status }, latest(job)),
      undo: isFinal(status)
        ? undefined
        : (before, after) => workbay.jobs.changeStatus(after.id, { status: before.status }, latest(after)),
    });
  const giveTo = (assignedTo: string[]) =>
    run(jobs, {
      change: job => workbay.jobs.update(job.id, { assignedTo }, latest(job)),
      undo: (before, after) =>
        workbay.jobs.update(after.id, { assignedTo: before.assignedTo }, latest(after)),
    });
  return (
    <>
      {(jobs.length > 0 || progress) && (
        <Paper className={classes.bar} role="region" aria-label={t('jobs.bulk')}>
          <Group gap="sm">
            <Text size="sm" fw={560}>
              {t('jobs.selected', { count: jobs.length })}
            </Text>
            <Menu position="top-start" withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <Button
                  size="xs"
                  variant="default"
                  disabled={reachable.length === 0 || progress !== null}
                  leftSection={<ArrowLeftRightIcon size={14} aria-hidden />}
                >
                  {t('jobs.moveTo')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {reachable.map(status => (
                  <Menu.Item
                    key={status}
                    onClick={() => (status === 'cancelled' ? cancel.open() : moveTo(status))}
                    rightSection={
                      <Text size="xs" c="dimmed">
                        {countOf(status)}
                      </Text>
                    }
                  >
                    {t(`jobs.status.${status}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button
              size="xs"
              variant="default"
              disabled={progress !== null}
              leftSection={<UsersIcon size={14} aria-hidden />}
              onClick={assign.open}
            >
              {t('jobs.giveTo')}
            </Button>
            {jobs.length <= mostCards && (
              <PdfButton
                size="xs"
                label={t('jobs.printCards')}
                pdf={() => {
                  const [first = '', ...others] = jobs.map(({ id }) => id);
                  return workbay.jobs.pdf(first, others.length > 0 ? { alsoIds: others.join() } : {});
                }}
              />
            )}
            <Button
              ml="auto"
              size="xs"
              variant="subtle"
              color="gray"
              leftSection={<XIcon size={14} aria-hidden />}
              onClick={onDone}
            >
              {t('jobs.unselect')}
            </Button>
          </Group>
          {progress && (
            <Progress
              mt="xs"
              size="sm"
              value={(100 * progress.done) / progress.of}
              aria-label={t('jobs.bulk')}
            />
          )}
        </Paper>
      )}
      <Dialog opened={assigning} onClose={assign.close} title={t('jobs.giveTo')}>
        <Form
          save={t('common.save')}
          onCancel={assign.close}
          onSubmit={event => {
            event.preventDefault();
            assign.close();
            void giveTo(people);
          }}
        >
          <PeoplePicker value={people} onChange={setPeople} />
          <Text size="xs" c="dimmed">
            {t('jobs.giveToHint')}
          </Text>
        </Form>
      </Dialog>
      <Confirm
        opened={cancelling}
        onClose={cancel.close}
        title={t('jobs.cancelMany', { count: countOf('cancelled') })}
        text={t('jobs.cancelText')}
        action={t('jobs.action.cancelled')}
        danger
        onConfirm={() => {
          cancel.close();
          void moveTo('cancelled');
        }}
      />
      <Dialog
        opened={failed.length > 0}
        onClose={forget}
        title={t('jobs.bulkFailed', { count: failed.length })}
      >
        <List size="sm" spacing={6}>
          {failed.map(({ job, error }) => (
            <List.Item key={job.id}>
              <Text span fw={560} inherit>
                {job.number}
              </Text>{' '}
              {explain(error)}
            </List.Item>
          ))}
        </List>
      </Dialog>
    </>
  );
}
