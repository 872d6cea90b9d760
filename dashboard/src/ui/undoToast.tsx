import i18next from 'i18next';
import { notifications } from '../app/toast.ts';
import { ToastAction } from './ToastAction.tsx';

/** Says what was done, and takes it back while it is shown, where that can be. */
export function undoToast(message: string, undo: (() => void) | undefined): void {
  const run = () => {
    notifications.hide(id);
    undo?.();
  };
  const id = notifications.show({
    color: 'teal',
    autoClose: undo ? 8000 : 4000,
    message: undo ? <ToastAction text={message} action={i18next.t('common.undo')} run={run} /> : message,
  });
}
