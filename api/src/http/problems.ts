import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../data/transaction.ts';
import { Problem, problemBody } from '../errors.ts';
import { pathOf } from './binder.ts';

/** Every error leaves as problem+json; what we did not foresee is logged and answered without its details. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = error instanceof Problem ? error : fromServer(error);
    if (problem.status >= 500)
      request.log.error({ err: error, operation: request.operationId }, 'request failed');
    return sendProblem(problem, request, reply);
  });
}

export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply) {
  if (problem.retryAfter !== undefined) reply.header('Retry-After', problem.retryAfter);
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(problem, request.id, pathOf(request.url))));
}

function fromServer(error: FastifyError): Problem {
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('unsupported_media_type', 'Send application/json.');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('body_too_large', 'At most 1 MiB.');
    case 'FST_UNDER_PRESSURE':
      return new Problem('unavailable', undefined, { retryAfter: 5 });
    default:
      break;
  }
  if (isUnavailable(error))
    return new Problem('unavailable', 'The database cannot be reached.', { retryAfter: 2 });
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem('invalid_json', error.message);
  return new Problem('internal');
}
