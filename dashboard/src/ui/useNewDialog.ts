import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useUrlState } from './useUrlState.ts';

/** The dialog for a new record; `?new=1` in the address opens it, and is gone then, so that going back does not. */
export function useNewDialog() {
  const [{ new: wanted }, setState] = useUrlState('new');
  const [opened, { open, close }] = useDisclosure();
  useEffect(() => {
    if (!wanted) return;
    open();
    setState({ new: '' });
  });
  return { opened, open, close };
}
