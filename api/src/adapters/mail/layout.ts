import { escapeHtml } from './html.ts';

export type Block = { text: string } | { code: string } | { button: string; link: string };

type Content = { language: 'en' | 'hi'; sender: string; subject: string; blocks: Block[] };

/** The one look of all mails: a card of at most 600 px, built from tables for mail clients, at ease in the dark. */
export function mailLayout({ language, sender, subject, blocks }: Content): { html: string; text: string } {
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
@media (prefers-color-scheme: dark) {
  .page { background: #14181f !important; }
  .card { background: #1e242d !important; }
  .card, .card td { color: #e8ebf0 !important; }
}
</style>
</head>
<body class="page" style="margin:0;background:#f2f4f7">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page" style="background:#f2f4f7">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="card" style="max-width:600px;background:#ffffff;border-radius:10px;font-family:'Noto Sans',Segoe UI,Roboto,Arial,sans-serif;color:#1b2430">
<tr><td style="padding:24px 28px 8px;font-size:18px;font-weight:700">${escapeHtml(sender)}</td></tr>
${blocks.map(htmlBlock).join('\n')}
<tr><td style="padding:12px 28px 24px;font-size:12px;color:#5b6675">${escapeHtml(sender === 'Workbay' ? 'Workbay' : `${sender} · Workbay`)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`;
  return { html, text: `${blocks.map(textBlock).join('\n\n')}\n\n-- \n${sender}\n` };
}

function htmlBlock(block: Block): string {
  if ('code' in block) {
    return `<tr><td style="padding:8px 28px;font-size:30px;font-weight:700;letter-spacing:4px">${escapeHtml(block.code)}</td></tr>`;
  }
  if ('button' in block) {
    return `<tr><td style="padding:12px 28px"><a href="${escapeHtml(block.link)}" style="display:inline-block;background:#1f4e8c;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:8px">${escapeHtml(block.button)}</a></td></tr>`;
  }
  return `<tr><td style="padding:6px 28px;font-size:15px;line-height:1.5">${escapeHtml(block.text)}</td></tr>`;
}

function textBlock(block: Block): string {
  if ('code' in block) return `    ${block.code}`;
  return 'button' in block ? `${block.button}:\n${block.link}` : block.text;
}
