import { Alert, Button, Stack } from '@mantine/core';
import type { Factors, Passkey } from '@workbay/sdk/schema';
import { FingerprintIcon, LifeBuoyIcon, ShieldCheckIcon, SmartphoneIcon } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { renewSession, useMe } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Page } from '../../ui/Page.tsx';
import { FactorCard } from './FactorCard.tsx';
import { NamePasskey } from './NamePasskey.tsx';
import { PasskeyRow } from './PasskeyRow.tsx';
import { knowsPasskeys, makePasskey } from './passkey.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SetUpApp } from './SetUpApp.tsx';

type Task =
  | { kind: 'app' | 'removeApp' | 'codes' | 'newPasskey' }
  | { kind: 'rename' | 'remove'; passkey: Passkey };

/** By what else than a password one logs in. */
export default function SecurityPage() {
  const { t } = useTranslation();
  const required = useMe()?.secondFactor === 'required';
  const { data } = api.useQuery('get', '/v1/factors');
  const [task, setTask] = useState<Task | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const close = useCallback(() => setTask(null), []);
  /** What the workshop allows may hang on it. */
  const changed = () => renewSession(() => workbay.auth.refresh());
  const kept = () => {
    setCodes(null);
    void changed();
  };
  const added = (recoveryCodes: string[] | null) => {
    close();
    if (recoveryCodes) setCodes(recoveryCodes);
    else void changed();
  };
  return (
    <Page title={t('factors.title')} text={t('factors.text')}>
      {required && (
        <Alert color="orange" icon={<ShieldCheckIcon aria-hidden />} title={t('factors.requiredTitle')}>
          {t('factors.requiredText')}
        </Alert>
      )}
      {data && <Cards factors={data} onTask={setTask} />}
      <Dialog opened={task?.kind === 'app'} onClose={close} title={t('factors.app')}>
        <SetUpApp onDone={added} onGiveUp={close} />
      </Dialog>
      <Dialog opened={task?.kind === 'newPasskey'} onClose={close} title={t('factors.addPasskey')}>
        <NamePasskey
          name=""
          save={t('factors.addPasskey')}
          run={async (name, once) => {
            const passkey = await makePasskey(() => workbay.factors.startPasskey());
            return workbay.factors.addPasskey({ name, passkey }, once);
          }}
          onDone={({ recoveryCodes }) => added(recoveryCodes)}
          onCancel={close}
        />
      </Dialog>
      <Dialog opened={task?.kind === 'rename'} onClose={close} title={t('factors.rename')}>
        {task?.kind === 'rename' && (
          <NamePasskey
            name={task.passkey.name}
            save={t('common.save')}
            run={name => workbay.factors.renamePasskey(task.passkey.id, { name })}
            onDone={close}
            onCancel={close}
          />
        )}
      </Dialog>
      <Removal task={task} onClose={close} onDone={changed} />
      <NewCodes opened={task?.kind === 'codes'} onClose={close} onCodes={setCodes} />
      <Dialog opened={codes !== null} onClose={kept} title={t('factors.codes')}>
        <RecoveryCodes codes={codes ?? []} onDone={kept} />
      </Dialog>
    </Page>
  );
}

function Cards({ factors, onTask }: { factors: Factors; onTask: (task: Task) => void }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { totp, passkeys, recoveryCodesLeft } = factors;
  return (
    <Stack gap="md" maw={720}>
      <FactorCard
        icon={FingerprintIcon}
        title={t('factors.passkeys')}
        text={knowsPasskeys() ? t('factors.passkeysText') : t('factors.noPasskeys')}
        action={
          knowsPasskeys() && (
            <Button onClick={() => onTask({ kind: 'newPasskey' })}>{t('factors.addPasskey')}</Button>
          )
        }
      >
        {passkeys.map(passkey => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            actions={
              <>
                <Button size="xs" variant="default" onClick={() => onTask({ kind: 'rename', passkey })}>
                  {t('factors.rename')}
                </Button>
                <Button size="xs" variant="default" onClick={() => onTask({ kind: 'remove', passkey })}>
                  {t('factors.remove')}
                </Button>
              </>
            }
          />
        ))}
      </FactorCard>
      <FactorCard
        icon={SmartphoneIcon}
        title={t('factors.app')}
        text={totp ? t('factors.since', { date: date(totp.confirmedAt) }) : t('factors.appText')}
        action={
          totp ? (
            <Button variant="default" onClick={() => onTask({ kind: 'removeApp' })}>
              {t('factors.remove')}
            </Button>
          ) : (
            <Button
              variant={passkeys.length > 0 ? 'default' : 'filled'}
              onClick={() => onTask({ kind: 'app' })}
            >
              {t('factors.setUp')}
            </Button>
          )
        }
      />
      {(totp !== null || passkeys.length > 0) && (
        <FactorCard
          icon={LifeBuoyIcon}
          title={t('factors.codes')}
          text={t('factors.codesLeft', { count: recoveryCodesLeft })}
          action={
            <Button variant="default" onClick={() => onTask({ kind: 'codes' })}>
              {t('factors.newCodes')}
            </Button>
          }
        />
      )}
    </Stack>
  );
}

function Removal({ task, onClose, onDone }: { task: Task | null; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const remove = useChange(
    (what: Task) =>
      'passkey' in what ? workbay.factors.removePasskey(what.passkey.id) : workbay.factors.removeTotp(),
    {
      said: () => t('factors.removed'),
      after: () => {
        onClose();
        onDone();
      },
    },
  );
  return (
    <Confirm
      opened={task?.kind === 'remove' || task?.kind === 'removeApp'}
      onClose={onClose}
      title={t('factors.removeTitle')}
      text={t('factors.removeText')}
      action={t('factors.remove')}
      danger
      change={remove}
      onConfirm={() => task && remove.mutate(task)}
    />
  );
}

interface NewCodesProps {
  opened: boolean;
  onClose: () => void;
  onCodes: (codes: string[]) => void;
}

function NewCodes({ opened, onClose, onCodes }: NewCodesProps) {
  const { t } = useTranslation();
  const renew = useChange(() => workbay.factors.renewRecoveryCodes(), {
    after: ({ recoveryCodes }) => {
      onClose();
      onCodes(recoveryCodes);
    },
  });
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t('factors.newCodes')}
      text={t('factors.newCodesText')}
      action={t('factors.newCodes')}
      change={renew}
      onConfirm={() => renew.mutate(undefined)}
    />
  );
}
