import { Problem } from '../errors.ts';
import type { Principal } from '../principal.ts';
import type { Operation } from './contract.ts';

const recentMs = 10 * 60_000;

/**
 * Whether the operation, with this body, must wait until the person behind the session proves again who they are. An API key
 * stands for no person; what it may do its maker has decided, who was asked then.
 */
export function needsStepUp(
  { stepUp }: Pick<Operation, 'stepUp'>,
  body: unknown,
  principal: Principal | null,
): boolean {
  if (!principal?.proved || !concerns(stepUp, body)) return false;
  const { hasFactor, factorAt, authenticatedAt } = principal.proved;
  const last = hasFactor ? factorAt : authenticatedAt;
  return !last || Date.now() - last.getTime() > recentMs;
}

export const stepUpRequired = () =>
  new Problem(
    'step_up_required',
    'Confirm who you are by factors.stepUp (an administrator by platform.stepUp), then send this again.',
  );

function concerns(stepUp: Operation['stepUp'], body: unknown): boolean {
  if (typeof stepUp === 'boolean') return stepUp;
  return typeof body === 'object' && body !== null && stepUp.some(name => name in body);
}
