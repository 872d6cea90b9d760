import type { TestApp } from '../../api/test/app.ts';

/** As if the person had left the session open eleven minutes ago. */
export async function leaveOpen(app: TestApp): Promise<void> {
  const ago = new Date(Date.now() - 11 * 60_000);
  const sessions = app.server.database.db.collection('sessions');
  await sessions.updateMany({}, { $set: { authenticatedAt: ago } });
  await sessions.updateMany({ factorAt: { $ne: null } }, { $set: { factorAt: ago } });
  for (const { userId } of await sessions.find({}).toArray()) app.server.parts.authenticator.forget(userId);
}
