import { escapeHtml as html } from '../../adapters/mail/html.ts';
import { problemCard } from '../sharing/problemCard.ts';
import { style } from '../sharing/style.ts';
import { labels } from './labels.ts';

export type Language = 'en' | 'hi';

export type View = {
  language: Language;
  /** Where the page is, with what it was asked, but for the language. */
  path: string;
  /** Whether somebody is logged in, who then has the links to their pages. */
  known: boolean;
  problem: string | null;
};

const more = `
nav{display:flex;flex-wrap:wrap;gap:0 16px;margin-bottom:12px}
nav a,nav button{display:inline-flex;align-items:center;min-height:44px;padding:0;width:auto;background:none;color:var(--accent);font-weight:560;text-decoration:underline;border:0;cursor:pointer}
.brand{font-weight:700;text-decoration:none}
.list{list-style:none;margin:0;padding:0}
.list>li{padding:12px 0;border-top:1px solid var(--line)}
.list>li:first-child{border-top:0;padding-top:0}
.grid{display:grid;gap:0 12px;grid-template-columns:repeat(auto-fit,minmax(140px,1fr))}
.stack{display:grid;gap:8px}
nav [aria-current]{color:var(--ink);text-decoration:none}
a.faint{display:inline-flex;align-items:center;min-height:44px}
.clip{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
label.field :is(select,textarea){display:block;width:100%;min-height:46px;margin-top:4px;padding:8px 12px;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--faint);border-radius:10px}
label.field :is(input,select,textarea){font-weight:400}
label.field textarea{min-height:110px}
label.check{display:flex;gap:10px;align-items:center;min-height:44px}
label.check input{width:20px;height:20px;accent-color:var(--accent)}
fieldset{border:0;margin:0 0 8px;padding:0;min-width:0}
legend{font-weight:640;padding:0;margin-bottom:4px}
`;

export const withLanguage = (path: string, language: Language): string =>
  html(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);

/** A page of the portal, which needs no script. */
export function frame(view: View, title: string, body: string): string {
  const { language, path, known, problem } = view;
  const label = labels[language];
  const other = language === 'hi' ? 'en' : 'hi';
  const fault = problemCard(label, problem);
  const link = (to: string, text: string) =>
    `<a href="${withLanguage(to, language)}"${path === to ? ' aria-current="page"' : ''}>${text}</a>`;
  const out = `<form method="post" action="${withLanguage('/my/sign-out', language)}"><button type="submit">${label.signOut}</button></form>`;
  const nav = known
    ? `<nav>${link('/my', label.home)}${link('/my/requests', label.requests)}${link('/my/disputes', label.disputes)}${link('/my/profile', label.profile)}${link('/my/favourites', label.favourites)}${link('/w', label.find)}${out}</nav>`
    : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer"><link rel="icon" href="/icon.svg"><title>${html(title)} · Workbay</title><style>${style}${more}</style></head><body><main><header><a class="brand" href="${withLanguage('/my', language)}">${label.title}</a><a href="${withLanguage(path, other)}" lang="${other}">${label.other}</a></header>${nav}${fault}${body}</main></body></html>`;
}

export const field = (name: string, text: string, value: string, attributes = ''): string =>
  `<label class="field">${text}<input name="${name}" value="${html(value)}" ${attributes}></label>`;
