import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelNames, type ModelBytes } from '../src/models.ts';

/** The committed weights. */
export const MODELS_FOLDER = join(import.meta.dirname, '..', 'models');

/** Bytes of each model, read when first asked for; a missing file is an error only for whoever needs it. */
export function readModels(folder: string = MODELS_FOLDER): ModelBytes {
  const models = {} as ModelBytes;
  for (const name of modelNames) {
    let bytes: Uint8Array | undefined;
    Object.defineProperty(models, name, {
      enumerable: true,
      get: () => {
        const path = join(folder, `${name}.bin`);
        if (bytes === undefined && !existsSync(path)) {
          throw new Error(`There is no model ${name} in ${folder}: train it with npm run train ${name}.`);
        }
        bytes ??= readFileSync(path);
        return bytes;
      },
    });
  }
  return models;
}
