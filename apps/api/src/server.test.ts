import { describeOnBoth } from '@claimdesk/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi } from './testing/test-api.ts';
import type { TestApi } from './testing/test-api.ts';

describeOnBoth('the doors of the server', ({ open }) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi(await open());
  });
  afterAll(() => api.stop());

  it('is healthy and ready', async () => {
    expect(await (await fetch(`${api.origin}/health`)).json()).toEqual({ status: 'up' });
    expect((await fetch(`${api.origin}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${api.origin}/metrics`)).text()).toMatch(/^process_resident_memory_bytes \d+$/m);
  });
});
