import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { type Fault, type FaultCode, type FaultParams, Problem } from '../errors.ts';
import type { Operation, Parameter, Schema } from './contract.ts';
import { controlFaults } from './plainText.ts';

// Not optimised: a third less work for each of a thousand schemas, for 0.2 µs more at each use.
const options = {
  allErrors: true,
  strict: false,
  multipleOfPrecision: 6,
  verbose: false,
  code: { optimize: false },
} as const;
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
    if (body && input.body === undefined)
      faults.push({ pointer: '/body', code: 'required', message: 'is required' });
    else check(body, input.body, '/body');
    if (body) faults.push(...controlFaults(input.body));
    if (!body && input.body !== undefined && input.body !== null && operation.method !== 'GET') {
      faults.push({ pointer: '/body', code: 'not_taken', message: 'is not taken by this operation' });
    }
    if (faults.length > 0) throw invalid(faults);
  };
}

/** Checks what is no request's body against the schema of one. */
export function bodyValidator(schema: Schema): (body: unknown) => Fault[] {
  const validate = bodyAjv.compile(schema);
  return body => [
    ...(validate(body) ? [] : faultsOf(validate.errors ?? [], '/body')),
    ...controlFaults(body),
  ];
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
    faults.push({ pointer: `${where}${error.instancePath}${missingPart(error)}`, ...meaningOf(error) });
    if (faults.length === 100) break;
  }
  return faults.length > 0 ? faults : [{ pointer: where, code: 'not_valid', message: 'is not valid' }];
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

/** Ajv's keyword as a code that stays, a message in English and what a message in another language must name. */
function meaningOf({ keyword, params, message }: ErrorObject): Omit<Fault, 'pointer'> {
  const says = (code: FaultCode, text: string, named?: FaultParams) => ({
    code,
    message: text,
    ...(named && { params: named }),
  });
  const limit = Number(params.limit);
  switch (keyword) {
    case 'required':
      return says('required', 'is required');
    case 'additionalProperties':
      return says('unknown_property', 'is not a property of this');
    case 'type':
      return says('wrong_type', `must be ${article([params.type].flat().join(' or '))}`, {
        types: [params.type].flat().map(String),
      });
    case 'enum':
      return says('not_one_of', `must be one of ${params.allowedValues.join(', ')}`, {
        allowed: params.allowedValues.map(String),
      });
    case 'minLength':
      if (limit === 1) return says('blank', 'must not be empty');
      return says('too_short', `must have at least ${limit} characters`, { limit });
    case 'maxLength':
      return says('too_long', `must have at most ${limit} characters`, { limit });
    case 'minItems':
      return says('too_few', `must have at least ${limit} items`, { limit });
    case 'maxItems':
      return says('too_many', `must have at most ${limit} items`, { limit });
    case 'minimum':
      return says('too_small', `must be ${limit} or more`, { limit });
    case 'maximum':
      return says('too_large', `must be ${limit} or less`, { limit });
    case 'exclusiveMinimum':
      return says('not_above', `must be more than ${limit}`, { limit });
    case 'multipleOf':
      return says('not_multiple', `must be a multiple of ${params.multipleOf}`, {
        step: Number(params.multipleOf),
      });
    case 'format':
      return says('bad_format', `must be a valid ${params.format}`, { format: String(params.format) });
    case 'pattern':
      if (params.pattern === '\\S') return says('blank', 'must not be blank');
      return says('bad_pattern', 'does not have the right form');
    case 'uniqueItems':
      return says('duplicate', 'must not repeat an item');
    case 'minProperties':
      return says('no_property', 'must have at least one property');
    default:
      return says('not_valid', message ?? 'is not valid');
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
