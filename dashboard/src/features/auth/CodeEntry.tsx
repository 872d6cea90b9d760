import { Button, Group, PinInput, Stack } from '@mantine/core';
import type { Verification } from '@workbay/sdk/schema';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { signIn } from '../../app/entry.ts';
import { beginSession } from '../../app/session.ts';
import { notifications } from '../../app/toast.ts';
import { useChange } from '../../app/useChange.ts';
import { AuthTitle } from './AuthTitle.tsx';

const resendAfterS = 60;

/** The second step of a sign-up: the six digits from the mail. */
export function CodeEntry({ verification }: { verification: Verification }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [id, setId] = useState(verification.verificationId);
  const [code, setCode] = useState('');
  const [wait, restart] = useCountdown(resendAfterS);
  const verify = useChange(
    (digits: string) => signIn.auth.verifyEmail({ verificationId: id, code: digits }),
    {
      after: session => {
        beginSession(session);
        navigate('/', { replace: true });
      },
    },
  );
  const resend = useChange(() => signIn.auth.resendVerification({ verificationId: id }), {
    after: again => {
      setId(again.verificationId);
      setCode('');
      restart();
      notifications.show({ color: 'teal', message: t('auth.resent') });
    },
  });
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (code.length === 6) verify.mutate(code);
      }}
    >
      <AuthTitle title={t('auth.verifyTitle')} text={t('auth.verifyText', { email: verification.email })} />
      <Stack>
        <PinInput
          length={6}
          size="lg"
          type="number"
          oneTimeCode
          autoFocus
          value={code}
          onChange={setCode}
          onComplete={digits => verify.mutate(digits)}
          error={verify.isError}
          getInputProps={index => ({ 'aria-label': t('auth.digit', { number: index + 1 }) })}
        />
        <Button type="submit" size="md" loading={verify.isPending} disabled={code.length < 6}>
          {t('auth.verify')}
        </Button>
        <Group justify="center">
          <Button
            variant="subtle"
            disabled={wait > 0}
            loading={resend.isPending}
            onClick={() => resend.mutate(undefined)}
          >
            {wait > 0 ? t('auth.resendIn', { seconds: wait }) : t('auth.resend')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useCountdown(from: number): [number, () => void] {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, () => setLeft(from)];
}
