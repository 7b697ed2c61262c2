/** The package brings no types; these are of what the tests use. */
declare module 'structured-data-testing-tool' {
  export type Preset = { name: string; presets?: Preset[] };
  export type Test = { test: string; passed: boolean; error?: { message: string } };
  export type Result = { passed: Test[]; failed: Test[]; warnings: Test[]; optional: Test[]; schemas: string[] };
  const tool: {
    /** Rejects with an error whose `res` is the result when a test failed. */
    structuredDataTestHtml(html: string, options: { presets: Preset[] }): Promise<Result>;
  };
  export default tool;
}

declare module 'structured-data-testing-tool/presets.js' {
  import type { Preset } from 'structured-data-testing-tool';
  const presets: { Google: Preset };
  export default presets;
}
