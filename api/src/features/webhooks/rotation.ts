import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { newSecret } from './secrets.ts';
import type { EndpointDocument } from './store.ts';
import { getEndpoint, storeEndpoint } from './webhooks.ts';

const overlapMs = 24 * 60 * 60 * 1000;

/** For a day the secret that was signs along. */
const retired = ({ secret }: EndpointDocument) => ({ secret, until: new Date(Date.now() + overlapMs) });

export async function rotateSecret(ctx: Context, endpointId: string) {
  const before = await getEndpoint(ctx, endpointId);
  const secret = newSecret();
  const endpoint = await storeEndpoint(ctx, before, {
    secret: ctx.config.keys.seal(secret),
    previousSecret: retired(before),
  });
  return { endpoint, secret };
}

export async function rollBackSecret(ctx: Context, endpointId: string): Promise<EndpointDocument> {
  const before = await getEndpoint(ctx, endpointId);
  const { previousSecret } = before;
  if (!previousSecret || previousSecret.until <= new Date()) throw new Problem('no_previous_secret');
  return storeEndpoint(ctx, before, { secret: previousSecret.secret, previousSecret: retired(before) });
}
