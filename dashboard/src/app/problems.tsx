import { Button, Text } from '@mantine/core';
import { ApiError } from '@workbay/sdk';
import type { Problem } from '@workbay/sdk/schema';
import i18next from 'i18next';
import type { en } from '../locales/en.ts';
import { queryClient } from './entry.ts';
import { notifications } from './toast.ts';

type Fault = NonNullable<Problem['errors']>[number];

interface Trouble {
  code: string;
  title: string;
  detail?: string | undefined;
  requestId?: string | undefined;
  errors?: Fault[] | undefined;
  limit?: Problem['limit'];
}

export interface FaultTarget {
  getValues(): object;
  setErrors(errors: Record<string, string>): void;
  isDirty(): boolean;
  resetDirty(): void;
}

/** What went wrong, whoever says so: the SDK's methods throw ApiError, its client gives problem+json. */
function troubleOf(error: unknown): Trouble | null {
  return error instanceof ApiError || isProblem(error) ? error : null;
}

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'title' in error;
}

/** Rather than a fault of the page itself, or of the network. */
export const isProblemOfApi = (error: unknown) => troubleOf(error) !== null;

export function isGone(error: unknown): boolean {
  return troubleOf(error)?.code === 'not_found';
}

/** What to name to us when asking for help. */
export function referenceOf(error: unknown): string | null {
  const id = troubleOf(error)?.requestId;
  return id ? i18next.t('app.reference', { id }) : null;
}

/** For a person, in their language where we know the code. */
export function explain(error: unknown): string {
  const trouble = troubleOf(error);
  if (!trouble) return i18next.t('app.offline');
  if (trouble.errors?.length && vague.includes(trouble.code)) return trouble.errors.map(sayFault).join('. ');
  if (trouble.limit) return i18next.t(`plan.full.${trouble.limit.name}`, { most: trouble.limit.most });
  if (!isKnown(trouble.code)) return trouble.detail ?? trouble.title;
  const text = i18next.t(`problems.${trouble.code}`);
  return reasoned.includes(trouble.code) ? `${text} ${trouble.detail ?? ''}` : text;
}

/** Of these the detail is what a person wrote to a person, or names fields by the portal's own names. */
const reasoned = ['workshop_blocked', 'user_blocked', 'e_invoice_incomplete'];

/** Of these only their faults say what is wrong. */
const vague = ['invalid_request', 'rule_broken', 'unknown_reference', 'out_of_stock'];

/** A fault of one field, in the person's language where we know the code: its own, or that of its kind of problem. */
export function sayFault({ code, message, params }: Fault): string {
  if (isFault(code)) return i18next.t(`faults.${code}`, { ...params });
  return isKnown(code) ? i18next.t(`problems.${code}`) : message;
}

function isFault(code: string): code is keyof typeof en.faults {
  return i18next.exists(`faults.${code}`);
}

function isKnown(code: string): code is keyof typeof en.problems {
  return i18next.exists(`problems.${code}`);
}

/** Marks the fields that a form has; everything else is said in a notification. */
export function showProblem(error: unknown, form?: FaultTarget): void {
  const trouble = troubleOf(error);
  const faults = trouble?.errors ?? [];
  const pathOf = ({ pointer }: Fault) => pointer.split('/').slice(2);
  const known = faults.filter(fault => form && has(form.getValues(), pathOf(fault)));
  form?.setErrors(Object.fromEntries(known.map(fault => [pathOf(fault).join('.'), sayFault(fault)])));
  if (faults.length > 0 && known.length === faults.length) return;

  const reference = referenceOf(error);
  notifications.show({
    color: 'red',
    title: i18next.t('app.problem'),
    message: (
      <>
        {explain(error)}
        {trouble?.code === 'version_conflict' && (
          <Button size="xs" variant="default" my={6} onClick={() => queryClient.invalidateQueries()}>
            {i18next.t('app.reload')}
          </Button>
        )}
        {trouble?.limit && (
          <Button size="xs" variant="default" my={6} component="a" href="/plan">
            {i18next.t('plan.see')}
          </Button>
        )}
        {reference && <Text size="xs">{reference}</Text>}
      </>
    ),
    autoClose: 10_000,
  });
}

function has(value: unknown, path: string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    key in value &&
    has(Object.entries(value).find(([name]) => name === key)?.[1], rest)
  );
}
