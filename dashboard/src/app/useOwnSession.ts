import { useNavigate } from 'react-router';
import { workbay } from './api.ts';
import { queryClient } from './entry.ts';
import { beginSession, endSession } from './session.ts';
import { useChange } from './useChange.ts';

export function useLogOut() {
  const navigate = useNavigate();
  return useChange(() => workbay.auth.logout(), {
    after: () => {
      queryClient.clear();
      endSession();
      navigate('/login', { replace: true });
    },
  });
}

export function useSwitchWorkshop() {
  const navigate = useNavigate();
  return useChange((workshopId: string) => workbay.auth.switchWorkshop({ workshopId }), {
    after: session => {
      queryClient.clear();
      beginSession(session);
      navigate('/');
    },
  });
}
