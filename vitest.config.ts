import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['api/test/mongo.ts'],
    projects: ['*/vitest.config.ts'],
  },
});
