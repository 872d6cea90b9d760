import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { problemCard } from '../sharing/problemCard.ts';
import { style } from '../sharing/style.ts';
import { labels } from './labels.ts';

export type Language = 'en' | 'hi';

export type View = {
  language: Language;
  /** Where the page is, without its query. */
  path: string;
  /** What its links and forms carry on, such as that it stands in another page. */
  carry: Record<string, string>;
  problem: string | null;
  /** Whether they come from the page where one pays. */
  paid?: boolean;
};

const more = `
.slots{display:grid;grid-template-columns:repeat(auto-fill,minmax(88px,1fr));gap:8px}
.slots label{position:relative;display:flex;align-items:center;justify-content:center;min-height:44px;padding:6px 4px;text-align:center;border:1px solid var(--line);border-radius:10px;cursor:pointer}
.slots input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0;cursor:pointer}
.slots label:has(:checked){background:var(--accent);color:var(--on);border-color:var(--accent);font-weight:640}
.slots label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.option{display:flex;gap:12px;align-items:flex-start;padding:10px 0;border-top:1px solid var(--line)}
.option:first-of-type{border-top:0}
.option input{width:20px;height:20px;margin-top:3px;accent-color:var(--accent)}
.option span{flex:1}
h3{font-size:.95rem;margin:16px 0 8px}
.stack{display:grid;gap:8px}
.steps{list-style:none;margin:8px 0;padding:0}
.steps li{padding:6px 0 6px 14px;border-left:3px solid var(--line);color:var(--faint)}
.steps li:first-child{border-color:var(--accent);color:var(--ink)}
`;

export const query = (values: Record<string, string>): string => new URLSearchParams(values).toString();
export const link = (view: View, values: Record<string, string>) =>
  html(`${view.path}?${query({ ...view.carry, ...values })}`);

export function frame(view: View, title: string, body: string, asked: Record<string, string> = {}): string {
  const { language, problem } = view;
  const label = labels[language];
  const other = language === 'hi' ? 'en' : 'hi';
  const fault = problemCard(label, problem);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${html(title)}</title><style>${style}${more}</style></head><body><main><header><strong>${html(title)}</strong><a href="${link(view, { ...asked, lang: other })}" lang="${other}">${label.other}</a></header>${fault}${body}</main></body></html>`;
}
