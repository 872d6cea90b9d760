import { useSearchParams } from 'react-router';

/** Filters live in the address, so that a view can be shared and the back button undoes them. */
export function useUrlState<Name extends string>(
  ...names: Name[]
): [Record<Name, string>, (change: Partial<Record<Name, string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const state = Object.fromEntries(names.map(name => [name, search.get(name) ?? '']));
  const set = (change: Partial<Record<Name, string>>) =>
    setSearch(
      now => {
        const next = new URLSearchParams(now);
        for (const name of names) {
          const value = change[name];
          if (value) next.set(name, value);
          else if (value === '') next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  // Object.fromEntries forgets the names.
  return [state as Record<Name, string>, set];
}
