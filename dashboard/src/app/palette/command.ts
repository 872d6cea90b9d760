import type { ComponentType } from 'react';

/** What is asked next: what to do with a job, or for which invoice a payment is. */
export type Step = { kind: 'job'; id: string; number: string } | { kind: 'payment' };

export interface Command {
  id: string;
  label: string;
  detail?: string | undefined;
  icon?: ComponentType<{ size?: number; 'aria-hidden'?: boolean }> | undefined;
  /** What it does, or what it asks next. */
  does: (() => void) | Step;
}

export interface CommandGroup {
  label: string;
  commands: Command[];
}

/** Those that have all the words, in whichever language they are given too. */
export function named(typed: string, commands: Command[], inLanguages: Command[][] = [commands]): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const says = new Map<string, string[]>();
  for (const { id, label, detail = '' } of inLanguages.flat())
    says.set(id, [...(says.get(id) ?? []), `${label} ${detail}`.toLowerCase()]);
  return commands.filter(({ id }) => says.get(id)?.some(text => words.every(word => text.includes(word))));
}

export const only = (offered: unknown, command: Command): Command[] => (offered ? [command] : []);
