import type { Session } from '@workbay/sdk/schema';
import { useNavigate } from 'react-router';
import { workbay } from './api.ts';
import { queryClient } from './entry.ts';
import { beginSession, endSession } from './session.ts';
import { dropUnsaved, mayLeave } from './unsaved.ts';
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
        queryClient.clear();
        endSession();
        navigate('/login', { replace: true });
      },
    },
  );
}

/** Goes on in another workshop or mode. The page is left before: what it shows is not there. */
function useMove<Input>(move: (input: Input) => Promise<Session>) {
  const navigate = useNavigate();
  return useChange(
    async (input: Input) => {
      await mayLeave();
      dropUnsaved();
      await navigate('/', { flushSync: true });
      return move(input);
    },
    {
      after: session => {
        queryClient.clear();
        beginSession(session);
      },
    },
  );
}

export const useSwitchWorkshop = () =>
  useMove((workshopId: string) => workbay.auth.switchWorkshop({ workshopId }));

/** Between live and test mode. */
export const useMode = () =>
  useMove((mode: 'live' | 'test') => (mode === 'test' ? workbay.testMode.enter() : workbay.testMode.leave()));
