import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** `paths`, `operations`, `webhooks`, `components` and an alias for each component schema, as TypeScript. */
export async function schemaSource(contract: OpenAPI3): Promise<string> {
  const nodes = await openapiTS(contract, {
    alphabetize: false,
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    rootTypesKeepCasing: true,
    silent: true,
  });
  return astToString(nodes);
}
