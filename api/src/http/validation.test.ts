import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestWorkshop } from '../../test/app.ts';

let app: TestApp;
let shop: TestWorkshop;
beforeAll(async () => {
  app = await startTestApp();
  shop = await app.workshop();
});
afterAll(() => app.close());

const post = async (path: string, body: unknown) => {
  const answer = await fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${shop.apiKey}` },
    body: JSON.stringify(body),
  });
  const problem: { code?: string; errors?: object[] } = Object(await answer.json());
  return problem;
};

it('gives each fault of the input its code, and what a message must name', async () => {
  const lineItems = [{ kind: 'magic', description: '', quantity: -1, unitPrice: '5' }];
  const problem = await post('/v1/jobs', { lineItems, status: 'open', colour: 'red' });
  expect(problem).toMatchObject({ code: 'invalid_request' });
  const at = '/body/lineItems/0';
  expect(problem.errors).toEqual(
    expect.arrayContaining([
      { pointer: '/body/customerId', code: 'required', message: 'is required' },
      { pointer: '/body/colour', code: 'unknown_property', message: 'is not a property of this' },
      expect.objectContaining({
        pointer: `${at}/kind`,
        code: 'not_one_of',
        params: { allowed: ['labour', 'part', 'sublet', 'fee'] },
      }),
      expect.objectContaining({ pointer: `${at}/description`, code: 'blank' }),
      expect.objectContaining({
        pointer: `${at}/unitPrice`,
        code: 'wrong_type',
        params: { types: ['integer'] },
      }),
    ]),
  );
});

it('takes no control characters, but the ends of lines and tabs where a text is no name', async () => {
  const bad = {
    pointer: '/body/name',
    code: 'control_character',
    message: 'must not have control characters',
  };
  for (const sign of ['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u009b', '\n', '\t'])
    expect(await post('/v1/customers', { name: `Ravi${sign}` }), JSON.stringify(sign)).toMatchObject({
      code: 'invalid_request',
      errors: [bad],
    });
  const inner = { name: 'Ravi', notes: 'a\u0000', address: { line1: '14\u0001 Karve Road' } };
  const { errors } = await post('/v1/customers', inner);
  expect(errors).toMatchObject([{ pointer: '/body/notes' }, { pointer: '/body/address/line1' }]);
  const lines = { name: 'रवि 🚗 \u200dRavi', notes: 'one\r\n\ttwo\nthree' };
  expect(await post('/v1/customers', lines)).toMatchObject({ notes: lines.notes });
});

it('gives a refusal by a rule a code of its own', async () => {
  const phone = await post('/v1/customers', { name: 'Ravi', phone: '0000000' });
  expect(phone).toMatchObject({
    code: 'rule_broken',
    errors: [{ pointer: '/body/phone', code: 'bad_phone' }],
  });
  const nobody = await post('/v1/jobs', { customerId: 'cus_0' });
  expect(nobody).toMatchObject({ errors: [{ pointer: '/body/customerId', code: 'unknown_reference' }] });
});
