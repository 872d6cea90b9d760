import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { LeaveQuestion } from '../ui/LeaveQuestion.tsx';
import { currentMe } from './session.ts';
import { isUnsaved, onLeaving } from './unsaved.ts';

/** Asks before a page is left, by a link, the back button, a closed tab or with the session, while something typed is not saved. */
export function UnsavedGuard() {
  const [asked, ask] = useState<{ answer: (leave: boolean) => void } | null>(null);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentMe() !== null && currentLocation.pathname !== nextLocation.pathname && isUnsaved(),
  );
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    onLeaving(() => new Promise(answer => ask({ answer })));
    return () => {
      window.removeEventListener('beforeunload', hold);
      onLeaving(null);
    };
  }, []);
  const answer = (leave: boolean) => {
    asked?.answer(leave);
    ask(null);
    if (leave) blocker.proceed?.();
    else blocker.reset?.();
  };
  return (
    <LeaveQuestion
      opened={blocker.state === 'blocked' || asked !== null}
      onStay={() => answer(false)}
      onLeave={() => answer(true)}
    />
  );
}
