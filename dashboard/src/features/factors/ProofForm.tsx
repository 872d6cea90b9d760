import { Button, PasswordInput, PinInput, Stack, Text, TextInput } from '@mantine/core';
import type { Factors, UsedPasskey } from '@workbay/sdk/schema';
import { FingerprintIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wasDismissed } from '../../app/dismissed.ts';
import { showProblem } from '../../app/problems.tsx';
import { askForPasskey, knowsPasskeys } from './passkey.ts';

export type Proof =
  | { password: string }
  | { code: string }
  | { recoveryCode: string }
  | { passkey: UsedPasskey };
type Method = Exclude<Factors['stepUpBy'][number], 'provider'>;

interface Props {
  methods: readonly Factors['stepUpBy'][number][];
  action: string;
  loading: boolean;
  onProof: (proof: Proof) => void;
}

/** One way at a time to prove who is there, and a way to the others. */
export function ProofForm({ methods, action, loading, onProof }: Props) {
  const { t } = useTranslation();
  const usable = methods
    .filter(method => method !== 'provider')
    .filter(method => method !== 'passkey' || knowsPasskeys());
  const [chosen, choose] = useState<Method | null>(null);
  const method = chosen ?? usable[0];
  const [typed, setTyped] = useState('');
  const [asking, setAsking] = useState(false);
  const passkey = () => {
    setAsking(true);
    askForPasskey()
      .then(
        used => onProof({ passkey: used }),
        error => !wasDismissed(error) && showProblem(error),
      )
      .finally(() => setAsking(false));
  };
  const submit = (value = typed) => {
    if (method === 'passkey') passkey();
    else if (method === 'password') onProof({ password: value });
    else if (method === 'totp') onProof({ code: value });
    else onProof({ recoveryCode: value.trim() });
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        event.stopPropagation();
        submit();
      }}
    >
      <Stack>
        {method && <Text size="sm">{t(`factors.ask.${method}`)}</Text>}
        {method === 'totp' && (
          <PinInput
            key="totp"
            length={6}
            size="md"
            type="number"
            oneTimeCode
            autoFocus
            value={typed}
            onChange={setTyped}
            onComplete={submit}
            getInputProps={index => ({ 'aria-label': t('auth.digit', { number: index + 1 }) })}
          />
        )}
        {method === 'recovery_code' && (
          <TextInput
            label={t('factors.recoveryCode')}
            value={typed}
            maxLength={20}
            autoComplete="off"
            ff="monospace"
            data-autofocus
            onChange={event => setTyped(event.currentTarget.value)}
          />
        )}
        {method === 'password' && (
          <PasswordInput
            label={t('common.password')}
            autoComplete="current-password"
            value={typed}
            data-autofocus
            onChange={event => setTyped(event.currentTarget.value)}
          />
        )}
        <Button
          type="submit"
          size="md"
          loading={loading || asking}
          disabled={method !== 'passkey' && typed.trim().length < (method === 'totp' ? 6 : 1)}
          leftSection={method === 'passkey' ? <FingerprintIcon size={18} aria-hidden /> : null}
        >
          {method === 'passkey' ? t('factors.usePasskey') : action}
        </Button>
        {usable
          .filter(other => other !== method)
          .map(other => (
            <Button
              key={other}
              variant="subtle"
              onClick={() => {
                setTyped('');
                choose(other);
              }}
            >
              {t(`factors.instead.${other}`)}
            </Button>
          ))}
      </Stack>
    </form>
  );
}
