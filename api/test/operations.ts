import type { Operation, Schema } from '../src/http/contract.ts';
import { contract } from './contract.ts';

function isRecord(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

/** The example body of each operation that takes one, by operationId. */
export async function bodyExamples(): Promise<Map<string, Schema>> {
  const { document } = await contract;
  const examples = new Map<string, Schema>();
  for (const item of Object.values(at(document, 'paths') ?? {})) {
    const pathItem = followed(document, item);
    for (const method of ['post', 'put', 'patch']) {
      const operation = at(pathItem, method);
      const content = at(operation, 'requestBody', 'content', 'application/json');
      const [named] = Object.values(at(content, 'examples') ?? {});
      const example = at(content, 'example') ?? at(named, 'value');
      if (isRecord(example)) examples.set(String(at(operation, 'operationId')), example);
    }
  }
  return examples;
}

function followed(document: Schema, value: unknown): unknown {
  const ref = at(value, '$ref');
  if (typeof ref !== 'string') return value;
  return at(
    document,
    ...ref
      .replace('#/', '')
      .split('/')
      .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}

/** For reads that must be told of which days or months. */
export const spans: Record<string, string> = {
  fromDay: '2026-04-01',
  toDay: '2099-03-31',
  fromMonth: '2026-04',
  toMonth: '2099-03',
};

export type Call = { path: Record<string, string>; query: Record<string, string>; body: unknown };

/** Sends a request as it is, without an SDK in between. */
export async function send(url: string, operation: Operation, call: Call, headers: Record<string, string>) {
  const path = operation.path.replaceAll(/:(\w+)/g, (_, name) => encodeURIComponent(call.path[name] ?? ''));
  const query = new URLSearchParams(call.query).toString();
  const response = await fetch(`${url}${path}${query ? `?${query}` : ''}`, {
    method: operation.method,
    headers: { ...headers, ...(call.body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  const type = response.headers.get('content-type') ?? '';
  const endless = type.startsWith('text/event-stream');
  return {
    status: response.status,
    type,
    text: endless ? await beginningOf(response) : await response.text(),
  };
}

/** What a stream says at once. */
async function beginningOf(response: Response): Promise<string> {
  for await (const chunk of response.body ?? []) return new TextDecoder().decode(chunk);
  return '';
}
