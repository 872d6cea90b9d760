import { expect, test } from 'vitest';
import { templatePage, templatesPage } from './previewPage.ts';
import { samplesAt } from './samples.ts';
import { renderMail } from './templates.ts';

const publicUrl = 'https://workbay.example';
const samples = Object.values(samplesAt(publicUrl));

test('lists every template, and shows each in both languages, as it looks and as text', () => {
  const list = templatesPage(publicUrl);
  for (const sample of samples) {
    expect(list).toContain(`href="/mailbox/templates/${sample.template}"`);
    const html = templatePage(publicUrl, sample.template) ?? '';
    expect(html.match(/<iframe /g)).toHaveLength(2);
    expect(html).toContain('<section lang="en">');
    expect(html).toContain('<section lang="hi">');
    expect(html).not.toMatch(/<script|allow-scripts|undefined/);
  }
});

test('knows no others', () => {
  for (const name of ['nothing', 'constructor', '__proto__', 'toString'])
    expect(templatePage(publicUrl, name)).toBeNull();
});

test.each(samples)('$template leads nowhere but to Workbay, by whole addresses', sample => {
  for (const language of ['en', 'hi'] as const) {
    const { html } = renderMail(sample, language);
    const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => link);
    for (const link of links) expect(link).toMatch(/^https:\/\/workbay\.example\//);
    const asked = JSON.stringify(sample).includes(publicUrl);
    expect(links.length > 0).toBe(asked);
  }
});
