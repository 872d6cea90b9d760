import { fileURLToPath } from 'node:url';
import { freshDashboard } from '../../api/src/embedded/dashboardBuild.ts';
import { browserPath } from './browser.ts';

/** The browser gets the dashboard as it is now, and is itself unpacked before workers start it at the same time. */
export default async function setup(): Promise<void> {
  await Promise.all([
    freshDashboard(fileURLToPath(new URL('../..', import.meta.url)), console.log),
    browserPath(),
  ]);
}
