import { fileURLToPath } from 'node:url';
import { freshDashboard } from '../../api/src/embedded/dashboardBuild.ts';

/** The browser gets the dashboard as it is now. */
export default async function setup(): Promise<void> {
  await freshDashboard(fileURLToPath(new URL('../..', import.meta.url)), console.log);
}
