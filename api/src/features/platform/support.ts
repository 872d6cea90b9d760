import type { components } from '@workbay/sdk/schema';
import { Problem } from '../../errors.ts';
import type { Context } from '../../http/context.ts';
import { mailOwners } from '../members/mailOwners.ts';
import { startSupportSession } from '../supportAccess/supportAccess.ts';
import { getWorkshop } from '../workshops/workshops.ts';
import { thisAdministrator } from './sessions.ts';
import { inWorkshop } from './workshops.ts';

/** Acts as support in a workshop whose owner has let support in; the owners hear of it. */
export async function actAsSupport(
  ctx: Context,
  workshopId: string,
  reason: string,
): Promise<components['schemas']['SupportSession']> {
  const scope = inWorkshop(ctx, workshopId);
  const workshop = await getWorkshop(scope);
  if (workshop.blocked) throw new Problem('workshop_blocked', workshop.blocked.reason);
  const { administrator, session } = await thisAdministrator(ctx);
  const { _id, name } = administrator;
  const told = reason.trim();
  const started = await startSupportSession(scope, { _id, name, sessionId: session._id }, told);
  await mailOwners(scope, {
    template: 'support_session',
    administrator: name,
    reason: told,
    access: started.access,
    link: `${ctx.config.publicUrl}/workshop`,
  });
  return {
    accessToken: started.token,
    expiresAt: started.expiresAt.toISOString(),
    access: started.access,
    workshopId,
    workshopName: workshop.name,
  };
}
