import { expect, test } from 'vitest';
import type { StoredMail } from './mailbox.ts';
import { mailboxPage, mailPage } from './mailboxPage.ts';
import { renderMail } from './templates.ts';

const mail = (id: string, at: string, overrides: Partial<StoredMail> = {}): StoredMail => ({
  id,
  to: { email: `${id}@example.test` },
  subject: `Subject ${id}`,
  html: '<p>Hello</p>',
  text: 'Hello',
  createdAt: new Date(at),
  attachments: [],
  ...overrides,
});

const verification = renderMail(
  {
    template: 'verify_email',
    name: 'Asha',
    code: '048291',
    link: 'https://workbay.test/v?a=1&b=2',
    minutes: 15,
  },
  'en',
);
const invitation = renderMail(
  {
    template: 'invite',
    workshopName: 'Sharma Motors',
    inviterName: 'Ravi',
    role: 'technician',
    link: 'https://workbay.test/join',
    code: '7KQ2-M9XD-4TBH',
    expiresOn: '2026-12-01',
  },
  'hi',
);

const codeOn = (html: string) => /data-testid="code">([^<]+)</.exec(html)?.[1];

test('lists the newest first, each with its link', () => {
  const html = mailboxPage([
    mail('old', '2026-01-01T00:00:00Z'),
    mail('new', '2026-03-01T00:00:00Z'),
    mail('mid', '2026-02-01T00:00:00Z'),
  ]);
  expect([...html.matchAll(/<li class="box"><a href="\/mailbox\/(\w+)"/g)].map(([, id]) => id)).toEqual([
    'new',
    'mid',
    'old',
  ]);
  expect(html).toContain('new@example.test');
});

test('says so when there is none', () => {
  expect(mailboxPage([])).toContain('No mail yet');
});

test('shows a code in large print, and none where there is none', () => {
  expect(codeOn(mailPage(mail('a', '2026-01-01T00:00:00Z', verification)))).toBe('048291');
  expect(codeOn(mailPage(mail('a', '2026-01-01T00:00:00Z', invitation)))).toBe('7KQ2-M9XD-4TBH');
  const changed = renderMail({ template: 'password_changed', name: 'RAVI', linkedLogins: [] }, 'en');
  expect(codeOn(mailPage(mail('a', '2026-01-01T00:00:00Z', changed)))).toBeUndefined();
});

test('shows the mail in a frame that runs nothing', () => {
  const html = mailPage(mail('a', '2026-01-01T00:00:00Z', verification));
  const frame = /<iframe [^>]*sandbox="([^"]*)" srcdoc="([^"]*)"><\/iframe>/.exec(html);
  expect(frame?.[1]).not.toMatch(/allow-(scripts|same-origin|forms|top-navigation)/);
  const unescaped = frame?.[2]
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  expect(unescaped).toBe(verification.html);
  expect(html).toContain('<a href="https://workbay.test/v?a=1&amp;b=2">');
});

test('links every attachment', () => {
  const attachments = ['a.pdf', 'b"><script>.pdf'].map(filename => ({
    filename,
    contentType: 'application/pdf',
    content: Buffer.alloc(2000).toString('base64'),
  }));
  const html = mailPage(mail('m 1', '2026-01-01T00:00:00Z', { attachments }));
  expect([...html.matchAll(/href="([^"]+\/\d)"/g)].map(([, href]) => href)).toEqual([
    '/mailbox/m%201/0',
    '/mailbox/m%201/1',
  ]);
  expect(html).toContain('application/pdf, 2 kB');
});

test('escapes what a stranger may have written', () => {
  const hostile = mail('a"><script>', '2026-01-01T00:00:00Z', {
    subject: '<script>alert(1)</script>',
    to: { email: '"<script>"@example.test' },
    html: '"><script>alert(1)</script>',
    text: '<script>alert(1)</script> https://x.test/"onclick="a()',
  });
  for (const html of [mailboxPage([hostile]), mailPage(hostile)]) {
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/[^;]"onclick="/);
  }
});
