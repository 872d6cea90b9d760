import { escapeHtml as html } from '../../adapters/mail/html.ts';

type Said = { failed: string; problems: { other: string } };

/** Says on a page without a script what of it was refused, by the problem's code. */
export function problemCard({ failed, problems }: Said, problem: string | null): string {
  const known: Record<string, string> = problems;
  return problem
    ? `<div class="card wrong" role="alert"><strong>${failed}</strong><p>${html(known[problem] ?? problems.other)}</p></div>`
    : '';
}
