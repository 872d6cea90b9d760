import { defineConfig } from 'vitest/config';
import LongestFirst from './scripts/longestFirst.ts';

export default defineConfig({
  test: {
    globalSetup: ['api/test/mongo.ts'],
    sequence: { sequencer: LongestFirst },
    projects: ['*/vitest.config.ts'],
  },
});
