import { escapeHtml } from './html.ts';

export type Block =
  | { text: string }
  | { code: string }
  | { button: string; href: string }
  | { items: { title: string; detail: string; href: string }[] }
  | { facts: { label: string; value: string }[] };

/** What a mail says, apart from its looks. */
export type MailContent = {
  subject: string;
  /** What an inbox shows beside the subject. */
  preview: string;
  heading: string;
  blocks: Block[];
  /** The small print: why this came and what to do if it was not expected. */
  note: string;
  /** Where the reader sets what such mails say, or ends them. */
  links?: { text: string; href: string }[];
};

/** `sender` stands where the wordmark is. */
export type Dress = { language: 'en' | 'hi'; sender: string };

const font = `-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Devanagari',Arial,sans-serif`;
const mono = 'ui-monospace,Menlo,Consolas,monospace';

const styles = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:#14181f!important}
.card{background-color:#1e242d!important;border-color:#39424f!important}
.ink{color:#eef1f5!important}
.soft{color:#a8b2c0!important}
.box{background-color:#28303b!important;border-color:#39424f!important}
}`;

/** Tables and inline styles, because that is what mail clients agree on; 600 px wide at most. */
export function toHtml(
  { subject, preview, heading, blocks, note, links = [] }: MailContent,
  dress: Dress,
): string {
  return `<!doctype html>
<html lang="${dress.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(subject)}</title>
<style>${styles}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f2f4f7">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f2f4f7">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td class="ink" style="padding:0 4px 16px;font:700 20px/1.3 ${font};color:#1f4e8c">${escapeHtml(dress.sender)}</td></tr>
<tr><td class="card" style="padding:32px 28px 16px;background-color:#ffffff;border:1px solid #dfe4ea;border-radius:12px">
<h1 class="ink" style="margin:0 0 16px;font:700 22px/1.35 ${font};color:#1b2430">${escapeHtml(heading)}</h1>
${blocks.map(htmlBlock).join('\n')}
</td></tr>
<tr><td class="soft" style="padding:16px 4px 0;font:400 13px/1.6 ${font};color:#5b6675">${escapeHtml(note)}${links.map(htmlLink).join('')}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function htmlBlock(block: Block): string {
  if ('text' in block) {
    return `<p class="ink" style="margin:0 0 16px;font:400 16px/1.6 ${font};color:#1b2430">${escapeHtml(block.text)}</p>`;
  }
  if ('code' in block) {
    return `<p class="box ink" style="margin:0 0 16px;padding:16px 8px;background-color:#f2f4f7;border:1px solid #dfe4ea;border-radius:8px;text-align:center;font:700 26px/1.2 ${mono};letter-spacing:2px;color:#1b2430">${escapeHtml(block.code)}</p>`;
  }
  if ('button' in block) {
    return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr><td style="background-color:#1f4e8c;border-radius:8px"><a href="${escapeHtml(block.href)}" target="_blank" rel="noopener" style="display:inline-block;padding:13px 24px;font:600 16px/1.2 ${font};color:#ffffff;text-decoration:none">${escapeHtml(block.button)}</a></td></tr></table>`;
  }
  if ('items' in block) return block.items.map(htmlItem).join('\n');
  const rows = block.facts.map(
    ({ label, value }) =>
      `<tr><td class="soft" style="padding:6px 16px 6px 0;font:400 15px/1.5 ${font};color:#5b6675">${escapeHtml(label)}</td><td class="ink" align="right" style="padding:6px 0;font:600 15px/1.5 ${font};color:#1b2430">${escapeHtml(value)}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px">${rows.join('')}</table>`;
}

const htmlLink = ({ text, href }: { text: string; href: string }): string =>
  `<div style="padding-top:6px"><a class="soft" href="${escapeHtml(href)}" target="_blank" rel="noopener" style="color:#5b6675;text-decoration:underline">${escapeHtml(text)}</a></div>`;

const htmlItem = ({ title, detail, href }: { title: string; detail: string; href: string }): string =>
  `<table role="presentation" class="box" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px;background-color:#f2f4f7;border:1px solid #dfe4ea;border-radius:8px"><tr><td style="padding:12px 16px"><a class="ink" href="${escapeHtml(href)}" target="_blank" rel="noopener" style="font:600 16px/1.4 ${font};color:#1b2430;text-decoration:none">${escapeHtml(title)}</a><div class="soft" style="font:400 15px/1.5 ${font};color:#5b6675">${escapeHtml(detail)}</div></td></tr></table>`;

/** A code stands alone on its line, so that it is easy to find and to copy. */
export function toText({ heading, blocks, note, links = [] }: MailContent, { sender }: Dress): string {
  return `${[heading, ...blocks.map(textBlock), note, ...links.map(({ text, href }) => `${text}:\n${href}`)].join('\n\n')}\n\n-- \n${sender}\n`;
}

function textBlock(block: Block): string {
  if ('text' in block) return block.text;
  if ('code' in block) return block.code;
  if ('button' in block) return `${block.button}:\n${block.href}`;
  if ('items' in block)
    return block.items
      .map(({ title, detail, href }) => `${[title, detail].filter(Boolean).join('\n')}\n${href}`)
      .join('\n\n');
  return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
}
