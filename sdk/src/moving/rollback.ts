import { ApiError } from '../errors.ts';
import { type Bringing, settled } from './bring.ts';
import { saveState } from './state.ts';

/** Takes back what was brought, the last first. What is used or was changed since stays, and is said. */
export async function rollback({ workbay, folder, state, say }: Bringing): Promise<number> {
  let stayed = 0;
  for (const [of, id] of Object.entries(state.invites)) {
    await unlessGone(workbay.invites.revoke(id));
    delete state.invites[of];
    await saveState(folder, state);
  }
  for (const { id, kind } of [...state.imports].reverse()) {
    const before = await settled(workbay, id);
    if (before.status !== 'undone') {
      await workbay.imports.changeStatus(id, { status: 'undoing' });
      const { removed, faults } = await settled(workbay, id);
      say(`${kind}: ${removed} taken back, ${faults} left`);
      stayed += faults;
      for await (const { message } of workbay.imports.faults(id, { limit: 100 })) say(`  left: ${message}`);
    }
    state.imports.pop();
    await saveState(folder, state);
  }
  state.photos = {};
  await saveState(folder, state);
  return stayed;
}

async function unlessGone(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
  });
}
