import build from '../dashboard/e2e/build.ts';

await build();
