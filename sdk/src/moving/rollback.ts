import type { Import } from '../generated/schema.ts';
import { type Bringing, settled, unlessGone } from './bring.ts';
import { takeBackProfile } from './profile.ts';
import { saveState } from './state.ts';

/** Takes back what was brought, the last first. What is used or was changed since stays, and is said. */
export async function rollback(bringing: Bringing): Promise<number> {
  const { workbay, stateFile, state } = bringing;
  let stayed = 0;
  if (state.profile) await takeBackProfile(bringing);
  for (const [of, id] of Object.entries(state.invites)) {
    await unlessGone(workbay.invites.revoke(id));
    delete state.invites[of];
    await saveState(stateFile, state);
  }
  for (const { id } of [...state.imports].reverse()) {
    const before = await unlessGone(settled(workbay, id));
    if (before) stayed += await takeBack(bringing, before);
    state.imports.pop();
    await saveState(stateFile, state);
  }
  state.photos = {};
  if (stayed === 0) delete state.openedOn;
  await saveState(stateFile, state);
  return stayed;
}

/** Returns how much of it stays. */
async function takeBack({ workbay, say }: Bringing, { id, kind, status }: Import): Promise<number> {
  if (status === 'undone') return 0;
  if (status === 'mapping' || status === 'checked') {
    await workbay.imports.changeStatus(id, { status: 'cancelled' });
    return 0;
  }
  await workbay.imports.changeStatus(id, { status: 'undoing' });
  const { removed, faults } = await settled(workbay, id);
  say(`import of ${kind}: ${removed} records that it had made taken back, ${faults} left`);
  for await (const { message } of workbay.imports.faults(id, { limit: 100 })) say(`  left: ${message}`);
  return faults;
}
