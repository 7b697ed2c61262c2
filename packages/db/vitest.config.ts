import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['./src/testing/global-setup.ts'],
    // As many as the smallest machine has cores: Vitest would leave one of two to itself, which it hardly uses.
    maxWorkers: 2,
  },
});
