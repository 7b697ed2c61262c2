import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Longest first: begun last, one of these would have a core to itself for minutes. */
const longest = [
  'leaks/leaks',
  'leaks/calibration-leaks',
  'many-processes',
  'leaks/planted-leaks',
  'rules/rules',
  'frozen/frozen',
  'jobs/extraction',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['../../packages/db/src/testing/global-setup.ts'],
    // As many as the smallest machine has cores: Vitest would leave one of two to itself, which it hardly uses.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
