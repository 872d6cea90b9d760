import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { type Fault, Problem } from '../errors.ts';
import type { Operation, Parameter, Schema } from './contract.ts';

const options = { allErrors: true, strict: false, multipleOfPrecision: 6, verbose: false } as const;
const bodyAjv = new Ajv2020(options);
const textAjv = new Ajv2020({ ...options, coerceTypes: true });
ajvFormats.default(bodyAjv);
ajvFormats.default(textAjv);

type Input = { params: unknown; query: unknown; headers: Record<string, unknown>; body: unknown };

/** Checks a request against its operation; throws `invalid_request` with every fault at once. Query values become their types. */
export function requestValidator(operation: Operation): (input: Input) => void {
  const path = compileParameters(operation, 'path');
  const query = compileParameters(operation, 'query');
  const headers = compileParameters(operation, 'header');
  const body = operation.body ? bodyAjv.compile(operation.body) : null;

  return input => {
    const faults: Fault[] = [];
    const check = (validate: ValidateFunction | null, value: unknown, where: string) => {
      if (validate && !validate(value)) faults.push(...faultsOf(validate.errors ?? [], where));
    };
    check(path, input.params, '/path');
    check(query, input.query, '/query');
    check(headers, input.headers, '/headers');
    if (body && input.body === undefined) faults.push({ pointer: '/body', message: 'is required' });
    else check(body, input.body, '/body');
    if (!body && input.body !== undefined && input.body !== null && operation.method !== 'GET') {
      faults.push({ pointer: '/body', message: 'is not taken by this operation' });
    }
    if (faults.length > 0) throw invalid(faults);
  };
}

export function invalid(faults: Fault[]): Problem {
  const detail = faults.length === 1 ? '1 fault in the request.' : `${faults.length} faults in the request.`;
  return new Problem('invalid_request', detail, { errors: faults });
}

function compileParameters(operation: Operation, where: Parameter['in']): ValidateFunction | null {
  const parameters = operation.parameters.filter(parameter => parameter.in === where);
  if (parameters.length === 0 && where !== 'query') return null;
  const nameOf = ({ name }: Parameter) => (where === 'header' ? name.toLowerCase() : name);
  return textAjv.compile({
    type: 'object',
    properties: Object.fromEntries(parameters.map(parameter => [nameOf(parameter), parameter.schema])),
    required: parameters.filter(({ required }) => required).map(nameOf),
    ...(where === 'query' ? { additionalProperties: false } : {}),
  });
}

/** Only the first 100: a hostile body can have a fault in each of its thousands of parts. */
function faultsOf(errors: ErrorObject[], where: string): Fault[] {
  const faults: Fault[] = [];
  for (const error of errors) {
    const nullBranch = error.keyword === 'type' && error.params.type === 'null';
    if (error.keyword === 'oneOf' || error.keyword === 'anyOf' || nullBranch) continue;
    faults.push({ pointer: `${where}${error.instancePath}${missingPart(error)}`, message: messageOf(error) });
    if (faults.length === 100) break;
  }
  return faults.length > 0 ? faults : [{ pointer: where, message: 'is not valid' }];
}

function missingPart({ keyword, params }: ErrorObject): string {
  const name =
    keyword === 'required'
      ? params.missingProperty
      : keyword === 'additionalProperties'
        ? params.additionalProperty
        : null;
  return name === null ? '' : `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 200)}`;
}

const article = (types: string) => (/^[aeio]/.test(types) ? `an ${types}` : `a ${types}`);

function messageOf({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return 'is not a property of this';
    case 'type':
      return `must be ${article([params.type].flat().join(' or '))}`;
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')}`;
    case 'minLength':
      return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`;
    case 'maxLength':
      return `must have at most ${params.limit} characters`;
    case 'minItems':
      return `must have at least ${params.limit} items`;
    case 'maxItems':
      return `must have at most ${params.limit} items`;
    case 'minimum':
      return `must be ${params.limit} or more`;
    case 'maximum':
      return `must be ${params.limit} or less`;
    case 'exclusiveMinimum':
      return `must be more than ${params.limit}`;
    case 'multipleOf':
      return `must be a multiple of ${params.multipleOf}`;
    case 'format':
      return `must be a valid ${params.format}`;
    case 'pattern':
      return params.pattern === '\\S' ? 'must not be blank' : 'does not have the right form';
    case 'uniqueItems':
      return 'must not repeat an item';
    case 'minProperties':
      return 'must have at least one property';
    default:
      return message ?? 'is not valid';
  }
}

/** Compiles a response schema for the tests' check: what the contract does not name must not be there. */
export function strictResponse(schema: Schema): ValidateFunction {
  return bodyAjv.compile(closed(schema));
}

function closed(schema: Schema): Schema {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const copy: Schema = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
    if (copy.properties && copy.additionalProperties === undefined && !copy.oneOf)
      copy.additionalProperties = false;
    return copy;
  };
  const result = walk(schema);
  return typeof result === 'object' && result !== null ? { ...result } : {};
}
