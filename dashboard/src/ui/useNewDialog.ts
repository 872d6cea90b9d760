import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useUrlState } from './useUrlState.ts';

/** A dialog, most often for a new record; `?new=1` in the address opens it, and is gone then, so that going back does not. */
export function useNewDialog(name = 'new') {
  const [{ [name]: wanted }, setState] = useUrlState(name);
  const [opened, { open, close }] = useDisclosure();
  useEffect(() => {
    if (!wanted) return;
    open();
    setState({ [name]: '' });
    // Once, for it may be closed before the address is changed.
  }, [wanted]);
  return { opened, open, close };
}
