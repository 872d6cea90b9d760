import { fileURLToPath } from 'node:url';
import { bundle, createConfig } from '@redocly/openapi-core';
import type { OpenAPI3 } from 'openapi-typescript';

/** The contract as one document; component schemas keep their names. */
export async function readContract(): Promise<OpenAPI3> {
  const { bundle: document, problems } = await bundle({
    ref: fileURLToPath(new URL('../../openapi.yaml', import.meta.url)),
    config: await createConfig({}),
  });
  const faults = problems.filter(problem => problem.severity === 'error');
  if (faults.length > 0) {
    throw new Error(
      `openapi.yaml can't be bundled:\n${faults.map(fault => `  ${fault.message}`).join('\n')}`,
    );
  }
  return document.parsed;
}
