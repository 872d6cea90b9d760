import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { WebhookEndpoint } from '@workbay/sdk/schema';
import { EllipsisIcon, PauseIcon, PlayIcon, SendIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EndpointForm } from './EndpointForm.tsx';
import { ReplayForm } from './ReplayForm.tsx';
import { Secret } from './Secret.tsx';

export function EndpointActions({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { t } = useTranslation();
  const { shortTime } = useFormat();
  const navigate = useNavigate();
  const { id, enabled, paused, version, previousSecretUntil } = endpoint;
  const [editing, edit] = useDisclosure();
  const [replaying, askReplay] = useDisclosure();
  const [rotating, askRotate] = useDisclosure();
  const [rollingBack, askRollBack] = useDisclosure();
  const [deleting, askDelete] = useDisclosure();
  const update = useChange(
    (change: { enabled: boolean } | { paused: boolean }) =>
      workbay.webhooks.updateEndpoint(id, change, { ifMatch: version }),
    { said: () => t('common.saved') },
  );
  const test = useChange(() => workbay.webhooks.sendTest(id), {
    after: ({ eventId }) => navigate(`/webhooks/${id}/deliveries/${eventId}`),
  });
  const rotate = useChange(() => workbay.webhooks.rotateSecret(id), { after: askRotate.close });
  const rollBack = useChange(() => workbay.webhooks.rollBackSecret(id), {
    said: () => t('webhooks.rolledBack'),
    after: askRollBack.close,
  });
  const remove = useChange(() => workbay.webhooks.deleteEndpoint(id), {
    said: () => t('common.deleted'),
    after: () => navigate('/webhooks', { replace: true }),
  });
  return (
    <>
      {enabled ? (
        <>
          <Button
            leftSection={<SendIcon size={16} aria-hidden />}
            loading={test.isPending}
            onClick={() => test.mutate(undefined)}
          >
            {t('webhooks.sendTest')}
          </Button>
          <Button
            variant="default"
            leftSection={paused ? <PlayIcon size={16} aria-hidden /> : <PauseIcon size={16} aria-hidden />}
            loading={update.isPending}
            onClick={() => update.mutate({ paused: !paused })}
          >
            {paused ? t('webhooks.resume') : t('webhooks.pause')}
          </Button>
        </>
      ) : (
        <Button loading={update.isPending} onClick={() => update.mutate({ enabled: true })}>
          {t('webhooks.enable')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('webhooks.more')}>
            <EllipsisIcon size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={edit.open}>{t('common.edit')}</Menu.Item>
          {enabled && !endpoint.replay && (
            <Menu.Item onClick={askReplay.open}>{t('webhooks.replay')}</Menu.Item>
          )}
          <Menu.Item onClick={askRotate.open}>{t('webhooks.rotate')}</Menu.Item>
          {previousSecretUntil && <Menu.Item onClick={askRollBack.open}>{t('webhooks.rollBack')}</Menu.Item>}
          {enabled && (
            <Menu.Item onClick={() => update.mutate({ enabled: false })}>{t('webhooks.disable')}</Menu.Item>
          )}
          <Menu.Item color="red" onClick={askDelete.open}>
            {t('common.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={editing} onClose={edit.close} title={t('webhooks.edit')} size="lg">
        <EndpointForm key={version} endpoint={endpoint} onDone={edit.close} />
      </Dialog>
      <Dialog opened={replaying} onClose={askReplay.close} title={t('webhooks.replayTitle')}>
        <ReplayForm endpointId={id} onDone={askReplay.close} />
      </Dialog>
      <Dialog opened={rotate.data !== undefined} onClose={rotate.reset} title={t('webhooks.secret')}>
        {rotate.data && <Secret secret={rotate.data.secret} onDone={rotate.reset} />}
      </Dialog>
      <Confirm
        opened={rotating}
        onClose={askRotate.close}
        title={t('webhooks.rotateTitle')}
        text={t('webhooks.rotateText')}
        action={t('webhooks.rotate')}
        change={rotate}
        onConfirm={() => rotate.mutate(undefined)}
      />
      <Confirm
        opened={rollingBack}
        onClose={askRollBack.close}
        title={t('webhooks.rollBackTitle')}
        text={t('webhooks.rollBackText', { time: shortTime(previousSecretUntil ?? endpoint.updatedAt) })}
        action={t('webhooks.rollBack')}
        change={rollBack}
        onConfirm={() => rollBack.mutate(undefined)}
      />
      <Confirm
        opened={deleting}
        onClose={askDelete.close}
        title={t('webhooks.deleteTitle')}
        text={t('webhooks.deleteText')}
        action={t('common.delete')}
        danger
        change={remove}
        onConfirm={() => remove.mutate(undefined)}
      />
    </>
  );
}
