import { readFault, svixGateway } from '../../adapters/webhooks/svix.ts';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { unavailable } from './svixRecords.ts';

/** The shortest that Svix knows. */
const openSeconds = 60 * 60;

export function serviceOf({ config }: Context) {
  const viaSvix = config.svix !== null;
  return { service: viaSvix ? ('svix' as const) : ('workbay' as const), portal: viaSvix };
}

export async function openPortal({ config, tenantId }: Context): Promise<{ url: string; expiresAt: string }> {
  if (!config.svix) throw new Problem('no_portal');
  const gateway = svixGateway(config.svix);
  try {
    await gateway.ensureApplication(`${tenantId}`, `${tenantId}`);
    const url = await gateway.portal(`${tenantId}`, openSeconds);
    return { url, expiresAt: new Date(Date.now() + openSeconds * 1000).toISOString() };
  } catch (error) {
    throw unavailable(readFault(error).reason);
  }
}
