import { describe, expect, test } from 'vitest';
import { escapeHtml } from './html.ts';
import { renderMail } from './templates.ts';
import type { MailTemplate } from './wording.ts';

const hostile = `<img src=x onerror="a()">'&`;
const link = 'https://workbay.test/verify?token=a&b="c';

/** Every template, with each free value hostile. */
const templates: MailTemplate[] = [
  { template: 'verify_email', name: hostile, code: '048291', link, minutes: 15 },
  { template: 'account_exists', name: hostile, loginLink: link, resetLink: `${link}/reset` },
  { template: 'password_reset', name: hostile, link, minutes: 30 },
  {
    template: 'password_changed',
    name: hostile,
    linkedLogins: [
      { provider: 'Google', email: hostile, linked: true },
      { provider: 'Google', email: hostile, linked: false },
    ],
  },
  { template: 'provider_linked', name: hostile, provider: 'Google', email: hostile, link },
  { template: 'provider_unlinked', name: hostile, provider: 'Google', email: hostile, link },
  { template: 'confirm_email', name: hostile, code: '493027', minutes: 10 },
  { template: 'email_changed', name: hostile, email: 'new@example.com' },
  {
    template: 'invite',
    workshopName: hostile,
    inviterName: hostile,
    role: 'manager',
    link,
    code: '7KQ2-M9XD-4TBH',
    expiresOn: '2026-12-01',
  },
  {
    template: 'booking',
    news: 'cancelled',
    workshopName: hostile,
    workshopPhone: hostile,
    place: hostile,
    customerName: hostile,
    when: 'Monday 23 November, 10:00 am',
    what: hostile,
    vehicle: hostile,
    reason: hostile,
    deposit: hostile,
    returned: hostile,
    payBy: hostile,
    link,
  },
  {
    template: 'service_request',
    news: 'quoted',
    name: hostile,
    what: hostile,
    workshopName: hostile,
    price: '₹2,499.00',
    link,
  },
  { template: 'customer_code', code: '048291', minutes: 15 },
  {
    template: 'service_reminder',
    workshopName: hostile,
    workshopPhone: hostile,
    customerName: hostile,
    due: [{ what: hostile, vehicle: hostile, when: '1 December 2026' }],
    bookLink: link,
    unsubscribeLink: link,
  },
  {
    template: 'booking_code',
    workshopName: hostile,
    code: '048291',
    minutes: 30,
  },
  {
    template: 'invoice',
    workshopName: hostile,
    workshopPhone: hostile,
    customerName: hostile,
    invoiceNumber: 'INV/26-27/0042',
    total: '₹1,180.00',
    dueDate: '2026-12-05',
  },
  {
    template: 'invoice_note',
    kind: 'credit_note',
    workshopName: hostile,
    workshopPhone: hostile,
    customerName: hostile,
    number: 'CN/26-27/00003',
    invoiceNumber: 'INV/26-27/0042',
    total: '₹118.00',
  },
  {
    template: 'subscription',
    name: hostile,
    workshopName: hostile,
    news: 'trial_ending',
    plan: 'Pro',
    on: '2026-12-05',
    link,
  },
  {
    template: 'webhook_failing',
    name: hostile,
    workshopName: hostile,
    url: hostile,
    state: 'disabled',
    link,
  },
  ...(['card', 'provider'] as const).map(refusedBy => ({
    template: 'money_not_sent_back' as const,
    name: hostile,
    workshopName: hostile,
    amount: '₹499.80',
    reference: hostile,
    reason: hostile,
    refusedBy,
  })),
  {
    template: 'api_keys_held',
    name: hostile,
    workshopName: hostile,
    person: hostile,
    reason: 'left',
    keys: [hostile],
    link,
  },
  {
    template: 'notifications',
    name: hostile,
    workshopName: hostile,
    when: 'daily',
    items: [{ title: hostile, detail: hostile, href: link }],
    more: 2,
    link,
    preferencesLink: `${link}/preferences`,
    unsubscribeLink: `${link}/unsubscribe`,
  },
  { template: 'administrator_link', name: hostile, link, hours: 24 },
  {
    template: 'workshop_verification',
    name: hostile,
    workshopName: hostile,
    verified: false,
    reason: hostile,
  },
  {
    template: 'dispute_news',
    name: hostile,
    workshopName: hostile,
    news: 'decided',
    other: hostile,
    text: hostile,
    link,
  },
  {
    template: 'verification_news',
    name: hostile,
    workshopName: hostile,
    news: 'rejected',
    reason: hostile,
    day: '2027-01-31',
    link,
  },
  { template: 'review_hidden', name: hostile, workshopName: hostile, reason: hostile, changeable: true },
  { template: 'workshop_block', name: hostile, workshopName: hostile, blocked: true, reason: hostile },
  { template: 'account_block', name: hostile, blocked: false, reason: hostile },
  {
    template: 'support_session',
    name: hostile,
    workshopName: hostile,
    administrator: hostile,
    reason: hostile,
    access: 'read',
    link,
  },
  { template: 'export_ready', name: hostile, workshopName: hostile, link, expiresOn: '2026-12-05' },
  {
    template: 'sheet_ready',
    name: hostile,
    workshopName: hostile,
    list: 'customers',
    rows: 20_001,
    link,
    expiresOn: '2026-12-05',
  },
  { template: 'account_deleted', name: hostile },
  { template: 'workshop_closing', name: hostile, workshopName: hostile, link, deletesOn: '2026-12-05' },
  { template: 'factor_added', name: hostile, factor: 'passkey' },
  { template: 'factor_removed', name: hostile, factor: 'totp' },
  { template: 'recovery_code_used', name: hostile, left: 3, link },
  { template: 'factor_locked', name: hostile, resetLink: link },
];

const cases = templates.flatMap(mail =>
  (['en', 'hi'] as const).map(language => ({ name: mail.template, language, mail })),
);

describe.each(cases)('$name in $language', ({ language, mail }) => {
  const { subject, html, text } = renderMail(mail, language);

  test('escapes every value', () => {
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/onerror="/);
    const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(([, tag]) => tag);
    const known = [
      'html',
      'head',
      'meta',
      'title',
      'style',
      'body',
      'div',
      'table',
      'tr',
      'td',
      'h1',
      'p',
      'a',
    ];
    expect(tags.filter(tag => !known.includes(`${tag}`))).toEqual([]);
  });

  test('says the same as HTML and as text', () => {
    const values = Object.entries(mail).filter(([key]) => /code|link$|total|invoiceNumber/i.test(key));
    for (const [, value] of values) {
      expect(text).toContain(`${value}`);
      expect(html).toContain(escapeHtml(`${value}`));
    }
    expect(text).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
    expect(html).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
  });

  test('is in its language and wears the one look', () => {
    expect(/[\u0900-\u097f]/.test(text)).toBe(language === 'hi');
    expect(/[\u0900-\u097f]/.test(subject)).toBe(language === 'hi');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).toContain('max-width:600px');
    expect(html).toContain(escapeHtml('customerName' in mail ? hostile : 'Workbay'));
    expect(html).not.toMatch(/<script|<link|url\(|@import/);
  });
});

test('has its code alone on a line of the text', () => {
  for (const mail of templates) {
    const { text } = renderMail(mail, 'en');
    if ('code' in mail) expect(text.split('\n')).toContain(mail.code);
  }
});

test('writes days as people do', () => {
  const invite = templates.find(({ template }) => template === 'invite');
  const invoice = templates.find(({ template }) => template === 'invoice');
  if (!invite || !invoice) throw new Error('two templates with days');
  expect(renderMail(invite, 'en').text).toContain('1 December 2026');
  expect(renderMail(invoice, 'hi').text).toContain('5 दिसंबर 2026');
});

test('writes a telephone number as people read it out', () => {
  const written = cases.flatMap(({ mail, language }) =>
    'workshopPhone' in mail ? renderMail({ ...mail, workshopPhone: '+919822012345' }, language) : [],
  );
  expect(written.length).toBeGreaterThan(0);
  for (const { text, html } of written) {
    expect(text).toContain('+91 98220 12345');
    expect(html).toContain('+91 98220 12345');
  }
});

test('leaves out of an invoice what is not known', () => {
  const { text } = renderMail(
    {
      template: 'invoice',
      workshopName: 'Sharma Motors',
      customerName: 'Asha',
      invoiceNumber: 'A1',
      total: '₹1.00',
    },
    'en',
  );
  expect(text).not.toMatch(/Due|Call/);
  expect(text).toContain('Ask Sharma Motors');
});

test('keeps line breaks out of the subject', () => {
  const { subject } = renderMail(
    {
      template: 'invoice',
      workshopName: 'A\r\nBcc: x@example.test',
      customerName: 'B',
      invoiceNumber: '1',
      total: '₹1',
    },
    'en',
  );
  expect(subject).toBe('Invoice 1 from A Bcc: x@example.test');
});

test.each([
  ['Asha Rao', 'Hello Asha Rao,'],
  ['  Dr. S. K. Rao ', 'Hello Dr. S. K. Rao,'],
  ['आशा राव', 'Hello आशा राव,'],
  ['You won! https://evil.test/x', 'Hello,'],
  ['Go to evil.example now', 'Hello,'],
  ['mail me@evil.example', 'Hello,'],
  ['x'.repeat(61), 'Hello,'],
  ['  ', 'Hello,'],
])('greets %j with %j: a stranger writes no messages through our mail', (name, greeting) => {
  const { text } = renderMail({ template: 'verify_email', name, code: '123456', link, minutes: 15 }, 'en');
  expect(text).toContain(`\n${greeting} enter this code`);
});
