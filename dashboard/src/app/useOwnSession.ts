import type { Session } from '@workbay/sdk/schema';
import { useNavigate } from 'react-router';
import { workbay } from './api.ts';
import { beginSession, endSession } from './session.ts';
import { mayLeave } from './unsaved.ts';
import { useChange } from './useChange.ts';

export function useLogOut() {
  const navigate = useNavigate();
  return useChange(
    async () => {
      await mayLeave();
      await workbay.auth.logout();
    },
    {
      after: () => {
        endSession();
        navigate('/login', { replace: true });
      },
    },
  );
}

/** Goes on in another workshop or mode. */
function useMove<Input>(move: (input: Input) => Promise<Session>) {
  return useChange(
    async (input: Input) => {
      await mayLeave();
      return move(input);
    },
    { after: beginSession },
  );
}

export const useSwitchWorkshop = () =>
  useMove((workshopId: string) => workbay.auth.switchWorkshop({ workshopId }));

/** Between live and test mode. */
export const useMode = () =>
  useMove((mode: 'live' | 'test') => (mode === 'test' ? workbay.testMode.enter() : workbay.testMode.leave()));
