import { useEffectEvent, useLayoutEffect } from 'react';

/** Of the windows that are open, the innermost last. */
const open: (() => void)[] = [];

window.addEventListener(
  'keydown',
  event => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // An open list or menu closes itself first.
    const { target } = event;
    if (target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true') return;
    open.at(-1)?.();
  },
  { capture: true },
);

/** Escape closes only the innermost of the windows that are open. */
export function useEscape(opened: boolean, onEscape: () => void): void {
  const handle = useEffectEvent(onEscape);
  // Not after it is painted: whoever sees it may press it.
  useLayoutEffect(() => {
    if (!opened) return;
    const close = () => handle();
    open.push(close);
    return () => void open.splice(open.indexOf(close), 1);
  }, [opened]);
}
