import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'api', globalSetup: ['../api/test/mongo.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
});
