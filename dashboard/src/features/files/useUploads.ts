import type { FilePurpose, StoredFile } from '@workbay/sdk/schema';
import i18next from 'i18next';
import { useRef, useState } from 'react';
import { queryClient } from '../../app/entry.ts';
import { isUnreachable, newKey, patienceMs } from '../../app/once.ts';
import { explain } from '../../app/problems.tsx';
import { type Call, letWait } from '../../app/waitingStore.ts';
import { faultOf, limits, StoreError, uploadFile } from './upload.ts';

export interface Upload {
  id: number;
  name: string;
  percent: number;
  /** What went wrong, for a person. */
  fault: string | null;
  /** Tries again, or null where that cannot help. */
  retry: (() => void) | null;
  /** Stops it, or takes it off the list. */
  drop: () => void;
}

let lastId = 0;

/**
 * Uploads that are under way or went wrong, one after the other; `use` takes each finished file to where it belongs. `later`
 * says what is to be sent once there is a network again, where files of this purpose can wait.
 */
export function useUploads(
  purpose: FilePurpose,
  use: (file: StoredFile) => Promise<unknown>,
  later?: (file: File, done: StoredFile | null) => { subject: string; call: Call },
) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const change = (id: number, part: Partial<Upload>) =>
    setUploads(all => all.map(upload => (upload.id === id ? { ...upload, ...part } : upload)));
  const remove = (id: number) => setUploads(all => all.filter(upload => upload.id !== id));

  function start(file: File, stored: StoredFile | null = null): void {
    const id = ++lastId;
    const abort = new AbortController();
    const drop = () => {
      abort.abort();
      remove(id);
    };
    const known = faultOf(file, purpose);
    const fault = known && i18next.t(`files.${known}`, { megabytes: limits[purpose].megabytes });
    setUploads(all => [...all, { id, name: file.name, percent: 0, fault, retry: null, drop }]);
    if (known) return;
    const run = async () => {
      if (abort.signal.aborted) return;
      let done = stored;
      try {
        const tell = (percent: number) => change(id, { percent });
        done ??= await uploadFile(file, purpose, tell, abort.signal, later && patienceMs);
        await use(done);
        remove(id);
        await queryClient.invalidateQueries();
      } catch (error) {
        if (abort.signal.aborted) return;
        if (later && isUnreachable(error)) {
          const { subject, call } = later(file, done);
          if (await letWait(newKey(), subject, call)) {
            remove(id);
            return;
          }
        }
        const retry = () => {
          remove(id);
          start(file, done);
        };
        const text = error instanceof StoreError ? i18next.t('files.storeRefused') : explain(error);
        change(id, { fault: text, retry });
      }
    };
    turn.current = turn.current.then(run);
  }

  return {
    uploads,
    start(files: File[]) {
      for (const file of files) start(file);
    },
    busy: uploads.some(({ fault }) => !fault),
  };
}
