import { type UseFormInput, useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { queryClient } from './entry.ts';
import { merge } from './merge.ts';
import type { Once } from './once.ts';
import { useChange } from './useChange.ts';
import type { Call } from './waitingStore.ts';

interface Options<Stored, Values extends object, Saved> {
  /** As the page knows it now; newer ones may come while one types. */
  record: Stored;
  valuesOf: (record: Stored) => Values;
  validate?: NonNullable<UseFormInput<Values>['validate']>;
  /** Reads it anew, after somebody else was faster. */
  load: () => Promise<Stored>;
  /** `stored` is what the form began with, or what somebody else has made of it since. */
  save: (values: Values, version: number, stored: Values, once: Once) => Promise<Saved>;
  said?: (saved: Saved) => string;
  after?: (saved: Saved) => void;
  /** What is to be sent later where there is no network now. */
  later?: (values: Values, version: number, stored: Values) => { subject: string; call: Call } | undefined;
  afterKept?: () => void;
}

/** What somebody else wrote into a field that one has changed oneself. */
export interface Clash<Values> {
  field: keyof Values & string;
  theirs: Values;
}

/**
 * A form over a record that others may be changing too. Whoever saves second loses nothing and overwrites nothing:
 * what the other changed is taken over, what both changed is shown for a decision.
 */
export function useRecordForm<Stored extends { version: number }, Values extends object, Saved>(
  options: Options<Stored, Values, Saved>,
) {
  const { record, valuesOf, load, save, later } = options;
  const [base, setBase] = useState(record);
  const [clashes, setClashes] = useState<Clash<Values>[] | null>(null);
  const form = useForm<Values>({
    initialValues: valuesOf(record),
    ...(options.validate && { validate: options.validate }),
  });
  const adopt = (newer: Stored, stored: Values, values: Values) => {
    setBase(newer);
    form.setValues(values);
    form.resetDirty(stored);
  };

  useEffect(() => {
    if (record.version <= base.version || form.isDirty()) return;
    const stored = valuesOf(record);
    adopt(record, stored, stored);
  });

  const change = useChange(
    ({ values, version, stored }: { values: Values; version: number; stored: Values }, once: Once) =>
      save(values, version, stored, once),
    {
      form,
      ...(options.said && { said: options.said }),
      ...(later && { later: ({ values, version, stored }) => later(values, version, stored) }),
      ...(options.afterKept && { afterKept: options.afterKept }),
      after(saved) {
        setClashes(null);
        options.after?.(saved);
      },
      async onConflict(stopped) {
        const newer = await load();
        if (stopped.aborted) return queryClient.invalidateQueries();
        const theirs = valuesOf(newer);
        const { values, taken, disputed } = merge(valuesOf(base), theirs, form.getValues());
        adopt(newer, theirs, values);
        if (taken.length + disputed.length === 0)
          change.mutate({ values, version: newer.version, stored: theirs });
        else setClashes(disputed.map(field => ({ field, theirs })));
        await queryClient.invalidateQueries();
      },
    },
  );
  const useTheirs = ({ field, theirs }: Clash<Values>) => {
    form.setValues(now => ({ ...now, [field]: theirs[field] }));
    setClashes(now => now?.filter(clash => clash.field !== field) ?? null);
  };
  return {
    form,
    clashes,
    useTheirs,
    change,
    onSubmit: form.onSubmit(values =>
      change.mutate({ values, version: base.version, stored: valuesOf(base) }),
    ),
  };
}
