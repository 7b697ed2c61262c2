import checkWorthiness from '@claimdesk/core/models/check-worthiness.bin?url';
import entities from '@claimdesk/core/models/entities.bin?url';
import lines from '@claimdesk/core/models/lines.bin?url';
import parser from '@claimdesk/core/models/parser.bin?url';
import tagger from '@claimdesk/core/models/tagger.bin?url';
import words from '@claimdesk/core/models/words.bin?url';
import { modelNames, type ModelBytes, type ModelName } from '@claimdesk/core';

/** Their names hold a hash of the content, so a browser fetches each once. */
const addresses: Record<ModelName, string> = {
  words,
  tagger,
  parser,
  entities,
  lines,
  'check-worthiness': checkWorthiness,
};

/** All weights, about 10 MB packed; rejects when one cannot be had. */
export async function fetchModels(): Promise<ModelBytes> {
  const models = await Promise.all(
    modelNames.map(async (name) => {
      const answer = await fetch(addresses[name]);
      if (!answer.ok) throw new Error(`The model ${name} could not be loaded: ${answer.status}.`);
      return [name, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  return Object.fromEntries(models) as ModelBytes;
}
