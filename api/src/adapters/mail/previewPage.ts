import { escapeHtml } from './html.ts';
import { frameOf, page } from './mailboxPage.ts';
import { samplesAt } from './samples.ts';
import { renderMail } from './templates.ts';
import type { MailTemplate } from './wording.ts';

const languages = [
  { code: 'en', name: 'English' },
  { code: 'hi', name: 'हिन्दी' },
] as const;

/** The page at /mailbox/templates: every mail there is, by its subject. */
export function templatesPage(publicUrl: string): string {
  const rows = Object.values(samplesAt(publicUrl)).map(
    mail =>
      `<li class="box"><a href="/mailbox/templates/${mail.template}"><strong>${escapeHtml(renderMail(mail, 'en').subject)}</strong>
<span class="soft" lang="hi">${escapeHtml(renderMail(mail, 'hi').subject)}</span></a><span class="soft">${mail.template}</span></li>`,
  );
  return page(
    'Templates',
    `<p><a href="/mailbox">← Mailbox</a></p>
<h1>Templates</h1>
<p class="soft">Every mail that Workbay sends, with made-up values.</p>
<ul class="mails">${rows.join('')}</ul>`,
  );
}

/** The page at /mailbox/templates/{name}: the mail in each language, as it looks and as text; null where there is none. */
export function templatePage(publicUrl: string, name: string): string | null {
  const samples: { [template: string]: MailTemplate | undefined } = samplesAt(publicUrl);
  const sample = Object.hasOwn(samples, name) ? samples[name] : undefined;
  if (!sample) return null;
  const parts = languages.map(({ code, name: language }) => {
    const { subject, html, text } = renderMail(sample, code);
    return `<section lang="${code}">
<h2>${language}: ${escapeHtml(subject)}</h2>
${frameOf(html, `The mail in ${language}`)}
<pre class="box" tabindex="0">${escapeHtml(text)}</pre>
</section>`;
  });
  return page(
    name,
    `<p><a href="/mailbox/templates">← Templates</a></p>
<h1>${escapeHtml(name)}</h1>
${parts.join('\n')}`,
  );
}
