// Says as JSON when a fresh process had its first claim and what memory it holds; without a file it only starts.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const file = process.argv[2];
let firstClaimAt = 0;
if (file !== undefined) {
  const { readModels } = await import('./read-models.ts');
  const { createEngine } = await import('../src/pipeline.ts');
  createEngine(readModels()).extract(readFileSync(file, 'utf8'), {
    onClaims() {
      if (firstClaimAt === 0) firstClaimAt = performance.timeOrigin + performance.now();
    },
  });
}
(globalThis as { gc?: () => void }).gc?.();
process.stdout.write(JSON.stringify({ firstClaimAt, rss: process.memoryUsage.rss() }));
