import { escapeHtml } from './html.ts';
import type { StoredMail } from './mailbox.ts';

const style = `
:root { color-scheme: light dark; }
body { font: 15px/1.5 'Noto Sans', system-ui, sans-serif; margin: 0 auto; max-width: 860px; padding: 24px 16px; }
h1 { font-size: 22px; } a { color: inherit; }
ol { list-style: none; padding: 0; } li { border-bottom: 1px solid #8884; }
li a { display: block; padding: 12px 4px; text-decoration: none; } li a:hover, li a:focus-visible { background: #8882; }
small { opacity: .75; } .code { font-size: 32px; font-weight: 700; letter-spacing: 4px; margin: 8px 0; }
iframe { width: 100%; height: 560px; border: 1px solid #8884; border-radius: 8px; background: #fff; }
pre { white-space: pre-wrap; background: #8881; padding: 12px; border-radius: 8px; }`;

function htmlPage(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;
}

/** The list of mails, newest first. */
export function mailboxPage(mails: StoredMail[]): string {
  const items = mails.map(
    ({ id, to, subject, createdAt }) =>
      `<li><a href="/mailbox/${encodeURIComponent(id)}"><strong>${escapeHtml(subject)}</strong><br><small>${escapeHtml(to.email)} · ${createdAt.toISOString()}</small></a></li>`,
  );
  const list =
    items.length > 0
      ? `<ol>${items.join('')}</ol>`
      : '<p>No mail yet. Sign up, and the code arrives here.</p>';
  return htmlPage(
    'Mailbox',
    `<h1>Mailbox</h1><p>Mail that Workbay would have sent. It stays on this machine.</p>${list}`,
  );
}

/** One mail: its code in large print, the HTML in a frame that can run nothing, the text, the attachments. */
export function mailPage(mail: StoredMail): string {
  const code = /^ {4}(\S.*)$/m.exec(mail.text)?.[1];
  const files = mail.attachments.map(
    ({ filename }, index) =>
      `<li><a href="/mailbox/${encodeURIComponent(mail.id)}/${index}" download>${escapeHtml(filename)}</a></li>`,
  );
  return htmlPage(
    mail.subject,
    `<p><a href="/mailbox">← Mailbox</a></p><h1>${escapeHtml(mail.subject)}</h1>
<p><small>To ${escapeHtml(mail.to.email)} · ${mail.createdAt.toISOString()}</small></p>
${code ? `<p class="code" data-testid="code">${escapeHtml(code)}</p>` : ''}
${files.length > 0 ? `<h2>Attachments</h2><ul>${files.join('')}</ul>` : ''}
<iframe sandbox title="The mail" srcdoc="${escapeHtml(mail.html)}"></iframe>
<h2>As text</h2><pre>${linked(mail.text)}</pre>`,
  );
}

function linked(text: string): string {
  return escapeHtml(text).replaceAll(/https?:\/\/[^\s<]+/g, url => `<a href="${url}">${url}</a>`);
}
