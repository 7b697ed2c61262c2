import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DomainError, modelNames, type ModelBytes, type ModelName } from '@claimdesk/core';

/** Beside core's sources, wherever core is installed. */
const modelsFolder = join(dirname(createRequire(import.meta.url).resolve('@claimdesk/core')), '..', 'models');

/**
 * The trained models as bytes. Each file is read and compared with its checksum when somebody first asks for it, so a
 * command pays for the models that it needs. Getters throw DomainError `unavailable`.
 */
export function readModels(folder: string = modelsFolder): ModelBytes {
  let checksums: Record<string, string> | undefined;
  const models = {} as ModelBytes;
  for (const name of modelNames) {
    let bytes: Uint8Array | undefined;
    Object.defineProperty(models, name, {
      enumerable: true,
      get: () => (bytes ??= readModel(folder, name, (checksums ??= readChecksums(folder)))),
    });
  }
  return models;
}

function readModel(folder: string, name: ModelName, checksums: Record<string, string>): Uint8Array {
  const file = `${name}.bin`;
  const bytes = readOrExplain(join(folder, file), `The model “${name}”`);
  const wanted = checksums[file];
  const found = createHash('sha256').update(bytes).digest('hex');
  if (wanted === found) return bytes;
  const problem = wanted === undefined ? 'has no checksum in checksums.json' : 'is not the file of checksums.json';
  throw unusable(`The model “${name}” (${join(folder, file)}) ${problem}`);
}

/** Names of files to hex SHA-256, as training writes it. */
function readChecksums(folder: string): Record<string, string> {
  const path = join(folder, 'checksums.json');
  try {
    const sums: unknown = JSON.parse(readOrExplain(path, 'The list of models').toString('utf8'));
    if (typeof sums === 'object' && sums !== null) return sums as Record<string, string>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw unusable(`The list of models (${path}) cannot be understood`);
}

function readOrExplain(path: string, what: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    throw unusable(`${what} ${code === 'ENOENT' ? 'is missing' : 'cannot be read'} (${path})`);
  }
}

function unusable(problem: string): DomainError {
  return new DomainError('unavailable', `${problem}. Check out the models again, or make them with npm run train.`);
}
