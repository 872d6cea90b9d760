import { Button, Stack } from '@mantine/core';
import { isApiError } from '@workbay/sdk';
import type { SecondFactorRequired, Session } from '@workbay/sdk/schema';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../app/entry.ts';
import { useChange } from '../../app/useChange.ts';
import { AuthTitle } from '../auth/AuthTitle.tsx';
import { type Proof, ProofForm } from './ProofForm.tsx';

interface Props {
  pending: SecondFactorRequired;
  onEnter: (session: Session) => void;
  onBack: () => void;
}

/** The second step of a log-in. */
export function SecondStep({ pending: { ticket, methods }, onEnter, onBack }: Props) {
  const { t } = useTranslation();
  const complete = useChange(
    (proof: Proof) =>
      signIn.factors.completeSignIn({ ticket, ...proof }).catch((error: unknown) => {
        if (isApiError(error, 'sign_in_expired')) onBack();
        throw error;
      }),
    { after: onEnter },
  );
  return (
    <>
      <AuthTitle title={t('factors.secondStep')} text={t('factors.secondStepText')} />
      <Stack>
        <ProofForm
          methods={methods}
          action={t('auth.logIn')}
          loading={complete.isPending}
          onProof={complete.mutate}
        />
        <Button variant="subtle" onClick={onBack}>
          {t('factors.back')}
        </Button>
      </Stack>
    </>
  );
}
