import { defineConfig } from 'vitest/config';

// Tests that read the models and an article take seconds on a busy machine; what must be fast is a bench or a ratio.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 30_000 } });
