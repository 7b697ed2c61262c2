import { loadEntityModel, type EntityModel } from './entities/entity-model.ts';
import { loadAnalyser, type Analyser } from './language/analyser.ts';
import type { ModelBytes } from './models.ts';

/**
 * The decoded models. Each is decoded when first asked for and kept, so a stage that needs one model pays for one.
 */
export type LoadedModels = {
  /** Text to words with tags, lemmas and a tree. */
  readonly analyser: Analyser;
  /** Names of people, organisations and places. */
  readonly entities: EntityModel;
};

/** Wraps the bytes of the weight files; decodes nothing yet. A getter throws where its bytes are of something else. */
export function loadModels(bytes: ModelBytes): LoadedModels {
  const analyser = once(() => loadAnalyser(bytes));
  const entities = once(() => loadEntityModel(bytes));
  return {
    get analyser() {
      return analyser();
    },
    get entities() {
      return entities();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
