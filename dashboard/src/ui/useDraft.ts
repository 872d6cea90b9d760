import { useRef, useState } from 'react';
import { useUnsavedWhile } from '../app/unsaved.ts';

/**
 * A text that is saved when its field is left. What others have saved meanwhile is taken over only where nobody writes and nothing
 * is left to save; what could not be saved stays in the field.
 */
export function useDraft(stored: string, save: (text: string) => Promise<unknown>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const before = useRef(stored);
  const differs = draft !== null && draft.trim() !== before.current.trim();
  useUnsavedWhile(differs && !saving);
  async function leave(): Promise<void> {
    if (draft === null) return;
    setSaving(differs);
    const saved =
      !differs ||
      (await save(draft.trim()).then(
        () => true,
        () => false,
      ));
    setSaving(false);
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
