/**
 * The trained models, as the bytes of `packages/core/models/NAME.bin`. Reading files is the edges' work
 * (`apps/api/src/models/`, the web app's worker): core takes bytes and decodes them when first needed.
 */
export const modelNames = ['words', 'tagger', 'parser', 'entities', 'lines', 'check-worthiness'] as const;
export type ModelName = (typeof modelNames)[number];
export type ModelBytes = Record<ModelName, Uint8Array>;
