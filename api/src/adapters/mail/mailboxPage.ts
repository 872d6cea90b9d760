import { escapeHtml } from './html.ts';
import type { StoredMail } from './mailbox.ts';

/** The page at /mailbox: what would have been sent, newest first. Works without scripts. */
export function mailboxPage(mails: StoredMail[]): string {
  const newestFirst = mails.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return page(
    'Mailbox',
    `<h1>Mailbox</h1>
<p class="soft">On this machine no mail leaves: it ends up here. <a href="/mailbox">Refresh</a> · <a href="/mailbox/templates">Templates</a></p>
${
  mails.length > 0
    ? `<ul class="mails">${newestFirst.map(listItem).join('')}</ul>`
    : '<p class="box">No mail yet. Sign up, invite someone or send an invoice, then refresh.</p>'
}`,
  );
}

function listItem(mail: StoredMail): string {
  const code = codeIn(mail);
  const files = mail.attachments.length;
  return `<li class="box"><a href="${pathOf(mail)}">
<strong>${escapeHtml(mail.subject)}</strong>
<span class="soft">To ${escapeHtml(mail.to.email)} · ${time(mail.createdAt)}${files > 0 ? ` · ${files} ${files === 1 ? 'file' : 'files'}` : ''}</span>
</a>${code ? `<span class="code">${escapeHtml(code)}</span>` : ''}</li>`;
}

/** The page at /mailbox/{id}: the code in large print, the mail in a frame that can run nothing, its text and files. */
export function mailPage(mail: StoredMail): string {
  const code = codeIn(mail);
  return page(
    mail.subject,
    `<p><a href="/mailbox">← Mailbox</a></p>
<h1>${escapeHtml(mail.subject)}</h1>
<p class="soft">${mail.fromName ? `From ${escapeHtml(mail.fromName)} · ` : ''}To ${escapeHtml(mail.to.email)} · ${time(mail.createdAt)}${mail.replyTo ? ` · Answers go to ${escapeHtml(mail.replyTo)}` : ''}</p>
${code ? `<p class="box"><span class="soft">Code</span><span class="code" data-testid="code">${escapeHtml(code)}</span></p>` : ''}
${mail.attachments.length > 0 ? `<h2>Attachments</h2><ul>${mail.attachments.map((file, index) => attachmentItem(mail, file, index)).join('')}</ul>` : ''}
<h2>As it looks</h2>
${frameOf(mail.html, 'The mail as it looks')}
<h2>As plain text</h2>
<pre class="box" tabindex="0">${linked(mail.text)}</pre>`,
  );
}

/** It can run nothing. */
export const frameOf = (html: string, title: string): string =>
  `<iframe title="${escapeHtml(title)}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escapeHtml(html)}"></iframe>`;

function attachmentItem(mail: StoredMail, file: StoredMail['attachments'][number], index: number): string {
  const kilobytes = Math.ceil(Buffer.byteLength(file.content, 'base64') / 1024);
  return `<li><a download="${escapeHtml(file.filename)}" href="${pathOf(mail)}/${index}">${escapeHtml(file.filename)}</a> <span class="soft">${escapeHtml(file.contentType)}, ${kilobytes} kB</span></li>`;
}

const pathOf = (mail: StoredMail): string => `/mailbox/${encodeURIComponent(mail.id)}`;

/** The templates put a code on a line of its own. */
const codeIn = (mail: StoredMail): string | undefined =>
  /^[A-Z0-9]{4,8}(?:-[A-Z0-9]{4})*$/m.exec(mail.text)?.[0];

const time = (at: Date): string =>
  `<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>`;

const linked = (text: string): string =>
  escapeHtml(text).replaceAll(/https?:\/\/[^\s<]+/g, url => `<a href="${url}">${url}</a>`);

const styles = `:root{color-scheme:light dark;--ink:#1b2430;--soft:#5b6675;--page:#f2f4f7;--card:#fff;--line:#dfe4ea;--link:#1f4e8c}
@media (prefers-color-scheme:dark){:root{--ink:#eef1f5;--soft:#a8b2c0;--page:#14181f;--card:#1e242d;--line:#39424f;--link:#8db8f2}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 'Noto Sans',system-ui,sans-serif}
main{max-width:760px;margin:0 auto;padding:32px 16px 64px}
h1{margin:0 0 4px;font-size:26px;line-height:1.3;overflow-wrap:anywhere}
h2{margin:28px 0 8px;font-size:17px}
p{margin:0 0 16px}
a{color:var(--link)}
a:focus-visible,pre:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.soft{color:var(--soft);font-size:14px}
.box,iframe{padding:16px;background:var(--card);border:1px solid var(--line);border-radius:10px}
.mails{margin:0;padding:0;list-style:none}
.mails li{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;margin-bottom:8px;padding:12px 16px}
.mails a{flex:1 1 240px;text-decoration:none;overflow-wrap:anywhere}
.mails strong,.mails .soft{display:block}
.mails a:hover strong{text-decoration:underline}
.code{font:700 18px/1.2 ui-monospace,monospace;letter-spacing:2px}
p .code{display:block;font-size:36px;user-select:all;overflow-wrap:anywhere}
iframe{display:block;width:100%;height:640px;padding:0;resize:vertical}
pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.6 ui-monospace,monospace}`;

export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(title)} · Workbay</title>
<style>${styles}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`;
}
