import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, workbay } from '../../app/api.ts';
import { showProblem } from '../../app/problems.tsx';
import { useStepUp } from '../../app/stepUp.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Window } from '../../ui/Window.tsx';
import type { Proof } from './ProofForm.tsx';

/** It is on every page and asks seldom. */
const ProofForm = lazy(async () => ({ default: (await import('./ProofForm.tsx')).ProofForm }));
const ConfirmAtProvider = lazy(async () => ({
  default: (await import('./ConfirmAtProvider.tsx')).ConfirmAtProvider,
}));

/** Asks who is there before something that matters, then lets it go on. */
export function StepUpDialog() {
  const { t } = useTranslation();
  const answer = useStepUp();
  const factors = api.useQuery('get', '/v1/factors', {}, { enabled: answer !== null });
  const confirm = useMutation({
    mutationFn: (proof: Proof) => workbay.factors.stepUp(proof),
    onSuccess: () => answer?.(true),
    onError: error => showProblem(error),
  });
  return (
    <Window
      opened={answer !== null}
      onClose={() => answer?.(false)}
      title={t('factors.stepUpTitle')}
      zIndex={400}
    >
      <Suspense fallback={<Loading rows={1} height={120} />}>
        {factors.data?.stepUpBy.includes('provider') && <ConfirmAtProvider />}
        {factors.data && !factors.data.stepUpBy.includes('provider') && (
          <ProofForm
            methods={factors.data.stepUpBy}
            action={t('factors.confirm')}
            loading={confirm.isPending}
            onProof={confirm.mutate}
          />
        )}
      </Suspense>
    </Window>
  );
}
