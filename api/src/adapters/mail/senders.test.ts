import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Answer, resendKey, resendProblem, startResend as startServer } from '../../../test/resend.ts';
import type { Mail, MailSender, SendResult } from './mail.ts';
import { mailboxSender, type StoredMail } from './mailbox.ts';
import { resendSender } from './resend.ts';

type Delivered = {
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments: { filename: string; content: Buffer }[];
};

const apiKey = resendKey;
const problem = resendProblem;
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function startResend() {
  const resend = await startServer();
  closers.push(resend.close);
  return resend;
}

async function resendSetup(): Promise<{ sender: MailSender; delivered: () => Delivered[] }> {
  const { baseUrl, accepted } = await startResend();
  return {
    sender: resendSender({ apiKey, baseUrl, from: 'Workbay <no-reply@workbay.test>', timeoutMs: 5000 }),
    delivered: () =>
      [...accepted.values()].map(({ body }) => {
        const { to, subject, html, text, attachments = [] } = JSON.parse(body);
        return {
          to: /<(.+)>/.exec(to)?.[1] ?? to,
          subject,
          html,
          text,
          attachments: attachments.map(({ filename, content }: { filename: string; content: string }) => ({
            filename,
            content: Buffer.from(content, 'base64'),
          })),
        };
      }),
  };
}

async function mailboxSetup(): Promise<{ sender: MailSender; delivered: () => Delivered[] }> {
  const kept = new Map<string, StoredMail>();
  return {
    sender: mailboxSender({
      async insert(mail) {
        if (!kept.has(mail.id)) kept.set(mail.id, mail);
      },
    }),
    delivered: () =>
      [...kept.values()].map(({ to, attachments, ...mail }) => ({
        ...mail,
        to: to.email,
        attachments: attachments.map(({ filename, content }) => ({
          filename,
          content: Buffer.from(content, 'base64'),
        })),
      })),
  };
}

const providerIdOf = (result: SendResult) => (result.outcome === 'sent' ? result.providerId : '');

const pdf = Uint8Array.from({ length: 4000 }, (_, index) => index % 256);

const mail: Mail = {
  id: 'mail_01',
  to: { email: 'asha@example.test', name: 'Asha Rao' },
  subject: 'बिल INV/1 ₹1,180.00',
  html: '<p>नमस्ते</p>',
  text: 'नमस्ते',
  attachments: [{ filename: 'invoice.pdf', contentType: 'application/pdf', content: pdf }],
};

describe.each([
  { name: 'resend', setup: resendSetup },
  { name: 'mailbox', setup: mailboxSetup },
])('the $name sender', ({ setup }) => {
  test('delivers a mail with its attachment byte for byte', async () => {
    const { sender, delivered } = await setup();
    const result = await sender.send(mail);
    expect(result).toMatchObject({ outcome: 'sent', providerId: expect.stringMatching(/./) });
    const [one, ...more] = delivered();
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      to: 'asha@example.test',
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
    });
    expect(one?.attachments.map(({ filename }) => filename)).toEqual(['invoice.pdf']);
    expect(Buffer.compare(one?.attachments[0]?.content ?? Buffer.alloc(0), pdf)).toBe(0);
  });

  test('delivers a mail without name and attachments', async () => {
    const { sender, delivered } = await setup();
    const { attachments: _, ...plain } = mail;
    expect((await sender.send({ ...plain, to: { email: 'b@example.test' } })).outcome).toBe('sent');
    expect(delivered()).toMatchObject([{ to: 'b@example.test', attachments: [] }]);
  });

  test('delivers the same id once, also when a file was made anew', async () => {
    const { sender, delivered } = await setup();
    const first = await sender.send(mail);
    expect(await sender.send(mail)).toMatchObject({ outcome: 'sent', providerId: providerIdOf(first) });
    const remade = { filename: 'invoice.pdf', contentType: 'application/pdf', content: pdf.slice(1) };
    expect((await sender.send({ ...mail, attachments: [remade] })).outcome).toBe('sent');
    expect(delivered()).toHaveLength(1);
    expect((await sender.send({ ...mail, id: 'mail_02' })).outcome).toBe('sent');
    expect(delivered()).toHaveLength(2);
  });
});

test.each([
  ['asha@example.test', { state: 'delivered' }],
  ['asha@bounce.example', { state: 'bounced', permanent: true }],
  ['asha@full.example', { state: 'bounced', permanent: false }],
  ['asha@delay.example', { state: 'delayed' }],
  ['asha@complaint.example', { state: 'complained' }],
])('the mailbox says of mail to %s what became of it', async (email, report) => {
  const { sender } = await mailboxSetup();
  expect(await sender.send({ ...mail, to: { email } })).toMatchObject({ outcome: 'sent', report });
});

describe('resend', () => {
  let resend: Awaited<ReturnType<typeof startResend>>;
  let sender: MailSender;
  beforeEach(async () => {
    resend = await startResend();
    sender = resendSender({
      apiKey,
      baseUrl: `${resend.baseUrl}/`,
      from: 'Workbay <no-reply@workbay.test>',
      timeoutMs: 400,
    });
  });

  test('sends what its API asks for', async () => {
    await sender.send({ ...mail, fromName: 'Sharma Motors', replyTo: 'desk@sharma.example' });
    expect(resend.posts).toHaveLength(1);
    const [post] = resend.posts;
    expect(post?.path).toBe('POST /emails');
    expect(post?.headers).toMatchObject({ authorization: `Bearer ${apiKey}`, 'idempotency-key': 'mail_01' });
    expect(post?.body).toMatchObject({
      from: 'Sharma Motors <no-reply@workbay.test>',
      to: 'Asha Rao <asha@example.test>',
      reply_to: 'desk@sharma.example',
      attachments: [{ filename: 'invoice.pdf', content_type: 'application/pdf' }],
      tags: [{ name: 'workbay_mail', value: 'mail_01' }],
    });
  });

  test('lets no name reach into the address or the headers', async () => {
    await sender.send({
      ...mail,
      fromName: 'A" <evil@example.test>,\r\nBcc: x',
      to: { email: 'asha@example.test', name: '"<>' },
    });
    expect(resend.posts[0]?.body).toMatchObject({
      from: 'A evil example.test Bcc x <no-reply@workbay.test>',
      to: 'asha@example.test',
    });
  });

  test.each<[Answer, object]>([
    [
      { ...problem(429, 'rate_limit_exceeded', 'Too many requests'), headers: { 'retry-after': '7' } },
      { outcome: 'retry', retryAfterSeconds: 7 },
    ],
    [problem(429, 'daily_quota_exceeded', 'Quota'), { outcome: 'retry' }],
    [problem(500, 'internal_server_error', 'Oops'), { outcome: 'retry' }],
    [{ status: 503, body: '<html>gateway</html>' }, { outcome: 'retry' }],
    [{ status: 502, body: { message: 'no status in here' } }, { outcome: 'retry' }],
    [problem(401, 'missing_api_key', 'No key'), { outcome: 'retry' }],
    [problem(403, 'invalid_api_key', 'Bad key'), { outcome: 'retry' }],
    [problem(409, 'concurrent_idempotent_requests', 'In progress'), { outcome: 'retry' }],
    [problem(422, 'validation_error', 'Invalid `to` field'), { outcome: 'rejected' }],
    [problem(400, 'validation_error', 'Bad'), { outcome: 'rejected' }],
    [problem(422, 'invalid_attachment', 'Bad file'), { outcome: 'rejected' }],
    [{ status: 200, body: 'cut off {' }, { outcome: 'retry' }],
  ])('reads %j', async (answer, expected) => {
    resend.faults.push(answer);
    const result = await sender.send(mail);
    expect(result).toMatchObject(expected);
    expect('retryAfterSeconds' in result).toBe('retryAfterSeconds' in expected);
    if (result.outcome !== 'sent') expect(result.reason).toMatch(/^resend: /);
  });

  test.each(['hang', 'drop'] as const)('asks for another try when the server does %s', async fault => {
    resend.faults.push(fault);
    const startedAt = performance.now();
    expect(await sender.send(mail)).toMatchObject({ outcome: 'retry' });
    expect(performance.now() - startedAt).toBeLessThan(1400);
    expect(await sender.send(mail)).toEqual({ outcome: 'sent', providerId: 'email-1' });
  });

  test('asks for another try when there is no server', async () => {
    const nowhere = resendSender({
      apiKey,
      baseUrl: 'http://127.0.0.1:1',
      from: 'a@b.test',
      timeoutMs: 1000,
    });
    expect(await nowhere.send(mail)).toMatchObject({ outcome: 'retry' });
  });

  test('prints nothing', async () => {
    const prints = (['log', 'info', 'warn', 'error', 'debug'] as const).map(level =>
      vi.spyOn(console, level).mockImplementation(() => undefined),
    );
    resend.faults.push(
      problem(422, 'validation_error', 'Bad'),
      problem(500, 'internal_server_error', 'Bad'),
      'drop',
    );
    for (let n = 0; n < 4; n += 1) await sender.send(mail);
    for (const print of prints) {
      expect(print).not.toHaveBeenCalled();
      print.mockRestore();
    }
  });
});
