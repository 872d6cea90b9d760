import type {
  OpenAPI3,
  OperationObject,
  ParameterObject,
  ReferenceObject,
  ResponseObject,
  SchemaObject,
} from 'openapi-typescript';

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** Written by hand beside the generated methods of a resource. */
const additions: Record<string, { imports: string; member: string }> = {
  webhooks: {
    imports: `import { verifyWebhook } from '../verifyWebhook.ts';`,
    member: `  /** Checks a webhook's signature and age, and gives its typed event. Needs no credential. */
  readonly verify = verifyWebhook;`,
  },
};

interface Operation {
  resource: string;
  method: string;
  verb: string;
  path: string;
  pathParameters: string[];
  parameters: ParameterObject[];
  operation: OperationObject;
}

/**
 * Of people who logged in, of those who look for a workshop, and of Workbay's own administrators: each in a file apart, so that no
 * workshop's program carries it. `auth` every program has, and it is apart for a page that only logs in.
 */
const apart: Record<'auth' | 'account' | 'platform' | 'customer', string[]> = {
  auth: ['auth'],
  account: ['factors', 'sessions', 'notifications', 'views', 'work', 'calendarFeeds'],
  platform: ['platform'],
  customer: ['directory', 'places', 'bookingPage', 'portal'],
};

/** A class for each resource, a method for each operation, and `Resources`, which has them all, as TypeScript. */
export function clientSource(contract: OpenAPI3): string {
  const resources = Map.groupBy(operationsOf(contract), ({ resource }) => resource);
  for (const [who, names] of Object.entries(apart))
    if (who !== 'auth') for (const name of names) resources.delete(name);
  const aliases = new Set<string>();
  const classes = [...resources]
    .filter(([name]) => !apart.auth.includes(name))
    .map(([name, members]) => resourceSource(name, members, contract, aliases));

  return `${imports(aliases)}${Object.values(additions)
    .map(addition => addition.imports)
    .join('\n')}
import { eventStream, type StreamedEvent, type StreamOptions } from '../eventStream.ts';
import { ${apart.auth.map(className).join(', ')} } from './auth.ts';

${classes.join('\n')}
export class Resources {
${[...resources.keys()].map(name => `${docs(tagDescription(contract, name), '  ')}  readonly ${name}: ${className(name)};`).join('\n')}

  constructor(client: Client<paths>) {
${[...resources.keys()].map(name => `    this.${name} = new ${className(name)}(client);`).join('\n')}
  }
}
`;
}

/** The classes of the resources that stand apart, as TypeScript. */
export function sourceApart(contract: OpenAPI3, who: keyof typeof apart): string {
  const operations = operationsOf(contract);
  const aliases = new Set<string>();
  const classes = apart[who].map(name =>
    resourceSource(
      name,
      operations.filter(({ resource }) => resource === name),
      contract,
      aliases,
    ),
  );
  const hasLists = classes.some(source => source.includes('List<'));
  return `${imports(aliases, hasLists)}\n${classes.join('\n')}`;
}

/** The classes of those who come in, and what the transport knows of them. */
export function authSource(contract: OpenAPI3): string {
  const open = operationsOf(contract).filter(
    ({ operation }) => !permissionsOf(operation) && operation.responses?.['401'] !== undefined,
  );
  return `${sourceApart(contract, 'auth')}
/** Operations that need no credential and can answer 401 all the same: it is not about that. */
export const withoutCredential: ReadonlySet<string> = new Set([
${open.map(({ verb, path }) => `  '${verb.toUpperCase()} ${path}',`).join('\n')}
]);
`;
}

const imports = (aliases: Set<string>, hasLists = true) => `import type { Client } from 'openapi-fetch';
import { ${hasLists ? 'type List, list, ' : ''}type RequestOptions, requestInit, unwrap } from '../call.ts';
import type { ${[...aliases, 'operations', 'paths'].join(', ')} } from './schema.ts';
`;

function operationsOf(contract: OpenAPI3): Operation[] {
  return Object.entries(contract.paths ?? {}).flatMap(([path, item]) => {
    if ('$ref' in item) throw new Error(`${path} is not bundled`);
    return methods.flatMap(verb => {
      const operation = item[verb];
      if (!operation) return [];
      if ('$ref' in operation) throw new Error(`${verb} ${path} is not bundled`);
      const [resource, method, ...rest] = operation.operationId?.split('.') ?? [];
      if (!resource || !method || rest.length > 0) {
        throw new Error(`${verb} ${path}: operationId must be resource.method, not ${operation.operationId}`);
      }
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(parameter =>
        parameterOf(contract, parameter),
      );
      const pathParameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      return [{ resource, method, verb, path, pathParameters, parameters, operation }];
    });
  });
}

function resourceSource(
  name: string,
  members: Operation[],
  contract: OpenAPI3,
  aliases: Set<string>,
): string {
  const addition = additions[name];
  return `${docs(tagDescription(contract, name), '')}export class ${className(name)} {
  readonly #client: Client<paths>;
${addition ? `${addition.member}\n` : ''}
  constructor(client: Client<paths>) {
    this.#client = client;
  }

${members.map(member => methodSource(member, aliases)).join('\n\n')}
}
`;
}

function methodSource(member: Operation, aliases: Set<string>): string {
  const { method, verb, path, pathParameters, parameters, operation } = member;
  const id = `operations['${operation.operationId}']`;
  const query = parameters.filter(parameter => parameter.in === 'query');
  const answer = answerOf(operation, id, aliases);
  const body = bodyOf(operation, id, aliases);

  const args = pathParameters.map(name => `${name}: string`);
  const params = pathParameters.length > 0 ? [`path: { ${pathParameters.join(', ')} }`] : [];
  if (body) args.push(`body: ${body}`);
  if (query.length > 0) {
    const required = query.some(parameter => parameter.required);
    const type = `${id}['parameters']['query']`;
    args.push(required ? `query: ${type}` : `query: NonNullable<${type}> = {}`);
    params.push('query');
  }
  args.push('options?: RequestOptions');

  const init = [
    params.length > 0 && `params: { ${params.join(', ')} }`,
    body && 'body',
    answer.binary && `parseAs: 'blob'`,
    '...requestInit(options)',
  ].filter(Boolean);
  const call = `unwrap(this.#client.${verb.toUpperCase()}('${path}', { ${init.join(', ')} }))`;
  if (isEventStream(operation)) return streamSource(member);
  const promise = answer.item ? `List<${answer.item}>` : `Promise<${answer.type}>`;
  const result = answer.item ? `list(query, query => ${call})` : call;

  return `${docs(methodDocs(operation), '  ')}  ${method}(${args.join(', ')}): ${promise} {
    return ${result};
  }`;
}

/** Its Last-Event-ID is the loop's own business. */
function streamSource({ method, path, operation }: Operation): string {
  return `${docs(methodDocs(operation), '  ')}  ${method}(options?: StreamOptions): AsyncGenerator<StreamedEvent, never> {
    return eventStream(init => unwrap(this.#client.GET('${path}', { ...init, parseAs: 'stream' })), options);
  }`;
}

/** One that goes on where it was; any other is a stream of bytes. */
function isEventStream({ parameters }: OperationObject): boolean {
  return Boolean(parameters?.some(one => 'name' in one && one.name === 'Last-Event-ID'));
}

function methodDocs(operation: OperationObject): string {
  const permissions = permissionsOf(operation);
  const need =
    permissions === undefined
      ? 'Needs no credential.'
      : permissions.length > 0
        ? `Needs the permission ${permissions.map(name => `\`${name}\``).join(' and ')}.`
        : 'Needs a logged-in user.';
  return [`${operation.summary}.`, '', operation.description?.trim(), '', need].join('\n');
}

/** undefined where the operation takes no bearer credential. */
function permissionsOf(operation: OperationObject): string[] | undefined {
  for (const requirement of operation.security ?? []) {
    for (const [scheme, permissions] of Object.entries<string[]>(requirement)) {
      if (scheme === 'bearer' || scheme === 'administrator' || scheme === 'customer') return permissions;
    }
  }
  return undefined;
}

interface AnswerType {
  type: string;
  item?: string;
  binary?: boolean;
}

/** The union of what the operation's successes give; a list or a file is the only one. */
function answerOf(operation: OperationObject, id: string, aliases: Set<string>): AnswerType {
  const answers = Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .map(([status, response]) => answerFor(operation, id, status, response, aliases));
  const [first] = answers;
  if (!first) throw new Error(`${operation.operationId} has no 2xx answer`);
  // A file in whole or in part is a Blob either way.
  return answers.length === 1 || answers.every(({ binary }) => binary)
    ? first
    : { type: answers.map(({ type }) => type).join(' | ') };
}

function answerFor(
  operation: OperationObject,
  id: string,
  status: string,
  response: ResponseObject | ReferenceObject,
  aliases: Set<string>,
): AnswerType {
  const content = '$ref' in response ? undefined : response.content;
  if (!content) return { type: 'void' };
  const json = content['application/json'];
  if (!json) return { type: 'Blob', binary: true };
  if ('$ref' in json || !json.schema) throw new Error(`${operation.operationId} has no schema for ${status}`);

  const inline = `${id}['responses'][${status}]['content']['application/json']`;
  const type = aliasOf(json.schema, aliases) ?? inline;
  const properties = 'properties' in json.schema ? json.schema.properties : undefined;
  if (!properties?.nextCursor || !properties.data) return { type };
  const items = 'items' in properties.data ? properties.data.items : undefined;
  const item = items && !Array.isArray(items) ? aliasOf(items, aliases) : undefined;
  return { type, item: item ?? `${type}['data'][number]` };
}

function bodyOf(operation: OperationObject, id: string, aliases: Set<string>): string | undefined {
  const { requestBody } = operation;
  if (!requestBody) return undefined;
  const json = '$ref' in requestBody ? undefined : requestBody.content['application/json'];
  if (!json || '$ref' in json || !json.schema || !('required' in requestBody)) {
    throw new Error(`${operation.operationId}: only a required JSON body is supported`);
  }
  return aliasOf(json.schema, aliases) ?? `${id}['requestBody']['content']['application/json']`;
}

function parameterOf(contract: OpenAPI3, parameter: ParameterObject | ReferenceObject): ParameterObject {
  if (!('$ref' in parameter)) return parameter;
  const found = contract.components?.parameters?.[componentName(parameter.$ref)];
  if (!found || '$ref' in found) throw new Error(`${parameter.$ref} is not a parameter`);
  return found;
}

/** The name of a component schema's type; undefined for a schema on the spot. */
function aliasOf(schema: SchemaObject | ReferenceObject, aliases: Set<string>): string | undefined {
  if (!('$ref' in schema) || !schema.$ref) return undefined;
  const name = componentName(schema.$ref);
  aliases.add(name);
  return name;
}

function componentName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function className(resource: string): string {
  return `${resource[0]?.toUpperCase()}${resource.slice(1)}Resource`;
}

function tagDescription(contract: OpenAPI3, name: string): string {
  return contract.tags?.find(tag => tag.name === name)?.description ?? '';
}

function docs(text: string, indent: string): string {
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  const [only] = lines;
  if (lines.length === 1) return only ? `${indent}/** ${only} */\n` : '';
  return `${indent}/**\n${lines.map(line => `${indent} * ${line.trim()}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
