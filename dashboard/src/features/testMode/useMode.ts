import { useNavigate } from 'react-router';
import { workbay } from '../../app/api.ts';
import { queryClient } from '../../app/entry.ts';
import { beginSession } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';

/** Moves the session between live and test mode. */
export function useMode() {
  const navigate = useNavigate();
  return useChange(
    (mode: 'live' | 'test') => (mode === 'test' ? workbay.testMode.enter() : workbay.testMode.leave()),
    {
      after: session => {
        queryClient.clear();
        beginSession(session);
        navigate('/');
      },
    },
  );
}
