import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from './session.ts';
import { placeKeys } from './shortcuts.ts';

const Palette = lazy(() => import('./palette/Palette.tsx'));
const ShortcutSheet = lazy(() => import('./ShortcutSheet.tsx'));

const searchAnywhere = 'workbay:search';

/** Opens the palette from a button. */
export const openPalette = () => window.dispatchEvent(new Event(searchAnywhere));

/** Presses the main button of the form that one is in, which is its last; while that is at work, it cannot be pressed. */
function save() {
  const buttons = document.activeElement?.closest('form')?.querySelectorAll('button[type=submit]') ?? [];
  const main = [...buttons].at(-1);
  if (main instanceof HTMLButtonElement) main.click();
}

/** What the keyboard does on every page, and what it opens. */
export function Shortcuts() {
  const navigate = useNavigate();
  const mayAddJobs = useCan('jobs:write');
  const [shown, show] = useState<'palette' | 'sheet' | null>(null);
  const going = useRef(0);
  const close = () => show(null);
  const follow = (to: string) => {
    if (Date.now() - going.current < 1500) navigate(to);
    going.current = 0;
  };
  useEffect(() => {
    const open = () => show('palette');
    window.addEventListener(searchAnywhere, open);
    return () => window.removeEventListener(searchAnywhere, open);
  }, []);
  useHotkeys(
    [
      ['mod+K', () => show(now => (now === 'palette' ? null : 'palette'))],
      ['mod+Enter', save],
    ],
    [],
  );
  useHotkeys([
    ['shift+?', () => show('sheet')],
    ['/', () => document.querySelector<HTMLInputElement>('main input[type=search]')?.focus()],
    ['N', () => mayAddJobs && navigate('/jobs/new')],
    [
      'G',
      () => {
        going.current = Date.now();
      },
    ],
    ...placeKeys.map(({ key, to }): [string, () => void] => [key, () => follow(to)]),
  ]);
  return (
    <Suspense>
      {shown === 'palette' && <Palette onClose={close} onShortcuts={() => show('sheet')} />}
      {shown === 'sheet' && <ShortcutSheet onClose={close} />}
    </Suspense>
  );
}
