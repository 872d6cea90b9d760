import { useRef, useState } from 'react';

/**
 * A text that is saved when its field is left. What others have saved meanwhile is taken over only where nobody writes and nothing
 * is left to save; what could not be saved stays in the field.
 */
export function useDraft(stored: string, save: (text: string) => Promise<unknown>) {
  const [draft, setDraft] = useState<string | null>(null);
  const before = useRef(stored);
  async function leave(): Promise<void> {
    if (draft === null) return;
    const same = draft.trim() === before.current.trim();
    const saved =
      same ||
      (await save(draft.trim()).then(
        () => true,
        () => false,
      ));
    if (!saved) return;
    before.current = draft;
    setDraft(now => (now === draft ? null : now));
  }
  return {
    value: draft ?? stored,
    onFocus() {
      if (draft !== null) return;
      before.current = stored;
      setDraft(stored);
    },
    onChange: (event: { currentTarget: { value: string } }) => setDraft(event.currentTarget.value),
    onBlur: () => void leave(),
  };
}
