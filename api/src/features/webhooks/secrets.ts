import { randomBytes } from 'node:crypto';
import type { Config } from '../../config.ts';
import type { EndpointDocument } from './store.ts';

export const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`;

/** All secrets that sign now, the newest first. */
export function secretsOf(
  { secret, previousSecret }: Pick<EndpointDocument, 'secret' | 'previousSecret'>,
  config: Config,
  now: Date,
): string[] {
  const sealed = previousSecret && previousSecret.until > now ? [secret, previousSecret.secret] : [secret];
  return sealed.map(value => config.keys.unseal(value));
}
