import { createContext, useCallback, useContext, useEffect } from 'react';

type IsDirty = () => boolean;

const forms = new Set<IsDirty>();

/** The forms of the dialog around, which asks for them when it is closed. */
export const DialogForms = createContext<Set<IsDirty> | null>(null);

export const isUnsaved = (some: Set<IsDirty> = forms) => [...some].some(isDirty => isDirty());

/** Lets nobody leave by mistake what they typed into this form. */
export function useUnsaved(form: { isDirty: IsDirty } | undefined): void {
  const dialog = useContext(DialogForms);
  const isDirty = form?.isDirty;
  useEffect(() => {
    if (!isDirty) return;
    forms.add(isDirty);
    dialog?.add(isDirty);
    return () => {
      forms.delete(isDirty);
      dialog?.delete(isDirty);
    };
  }, [isDirty, dialog]);
}

/** The same for what is no form: a drawing, a note, an upload under way. */
export function useUnsavedWhile(dirty: boolean): void {
  useUnsaved({ isDirty: useCallback(() => dirty, [dirty]) });
}
