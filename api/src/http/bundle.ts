import { fileURLToPath } from 'node:url';
import { bundle, createConfig } from '@redocly/openapi-core';

const root = fileURLToPath(new URL('../../../openapi.yaml', import.meta.url));

/** openapi.yaml and the files it names as one document; names of shared schemas are kept. */
export async function bundleContract(): Promise<unknown> {
  const result = await bundle({ ref: root, config: await createConfig({}) });
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`openapi.yaml: ${errors.map(({ message }) => message).join('; ')}`);
  return result.bundle.parsed;
}
