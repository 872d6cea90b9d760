import { createContext, useCallback, useContext, useEffect } from 'react';
import { StaysError } from './dismissed.ts';

type IsDirty = () => boolean;

const forms = new Set<IsDirty>();

/** The forms of the dialog around, which asks for them when it is closed. */
export const DialogForms = createContext<Set<IsDirty> | null>(null);

export const isUnsaved = (some: Set<IsDirty> = forms) => [...some].some(isDirty => isDirty());

type Question = () => Promise<boolean>;

let askToLeave: Question | null = null;

/** What asks, while there is something that can. */
export function onLeaving(question: Question | null): void {
  askToLeave = question;
}

/** Before what takes the page away otherwise than by its address: asks for what is unsaved, and throws where the person stays. */
export async function mayLeave(): Promise<void> {
  if (isUnsaved() && !(await askToLeave?.())) throw new StaysError();
}

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
