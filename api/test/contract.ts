import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Observer } from '../src/http/binder.ts';
import { loadContract } from '../src/http/contract.ts';
import { strictResponse } from '../src/http/validation.ts';

/** One for all apps of a worker, that what is compiled of it is compiled once. */
export const contract = loadContract();

const compiled = new Map<string, ValidateFunction | null>();

/** Where the operations that tests called are noted, over all workers of a run. */
export const calledFile = join(tmpdir(), `workbay-called-${process.env.WORKBAY_TEST_RUN ?? 'single'}`);
const called = new Set<string>();

/** Fails the request whose answer is not what the contract says, to the last property. */
export const contractObserver: Observer = (operation, status, body) => {
  const { operationId } = operation;
  if (!called.has(operationId)) {
    called.add(operationId);
    appendFileSync(calledFile, `${operationId}\n`);
  }
  const key = `${operationId} ${status}`;
  let validate = compiled.get(key);
  if (validate === undefined) {
    const schema = operation.responses.get(status);
    validate = schema ? strictResponse(schema) : null;
    compiled.set(key, validate);
  }
  if (validate && !validate(JSON.parse(JSON.stringify(body)))) {
    throw new Error(`${key} is not as the contract says: ${JSON.stringify(validate.errors, null, 1)}`);
  }
};
