import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../../app/problems.tsx';
import { useStepUp } from '../../app/stepUp.ts';
import { Window } from '../../ui/Window.tsx';
import { type Proof, ProofForm } from '../factors/ProofForm.tsx';
import { beginPlatform, platformBay } from './platformSession.ts';

/** Asks an administrator for the second factor again before something that matters, then lets it go on. */
export function PlatformStepUp() {
  const { t } = useTranslation();
  const answer = useStepUp();
  const confirm = useMutation({
    mutationFn: (proof: Proof) => {
      if ('password' in proof) throw new Error('a password is no second factor');
      return platformBay.platform.stepUp(proof);
    },
    onSuccess: session => {
      beginPlatform(session);
      answer?.(true);
    },
    onError: error => showProblem(error),
  });
  return (
    <Window
      opened={answer !== null}
      onClose={() => answer?.(false)}
      title={t('factors.stepUpTitle')}
      zIndex={400}
    >
      <ProofForm
        methods={platformMethods}
        action={t('factors.confirm')}
        loading={confirm.isPending}
        onProof={confirm.mutate}
      />
    </Window>
  );
}

/** Every administrator has the app; a passkey is asked for where the browser knows them. */
export const platformMethods = ['totp', 'passkey', 'recovery_code'] as const;
