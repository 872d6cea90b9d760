import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { LeaveQuestion } from '../ui/LeaveQuestion.tsx';
import { currentMe } from './session.ts';
import { isUnsaved } from './unsaved.ts';

/** Asks before a page is left, by a link, the back button or a closed tab, while something typed is not saved. */
export function UnsavedGuard() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentMe() !== null && currentLocation.pathname !== nextLocation.pathname && isUnsaved(),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return (
    <LeaveQuestion
      opened={blocker.state === 'blocked'}
      onStay={() => blocker.reset?.()}
      onLeave={() => blocker.proceed?.()}
    />
  );
}
