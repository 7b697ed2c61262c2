import { decodeLineModel, type LineModel } from './article/line-model.ts';
import { createScorer, type Scorer } from './check-worthiness/create-scorer.ts';
import { loadEntityModel, type EntityModel } from './entities/entity-model.ts';
import { loadAnalyser, type Analyser } from './language/analyser.ts';
import type { ModelBytes } from './models.ts';

/**
 * The decoded models. Each is decoded when first asked for and kept, so a stage that needs one model pays for one.
 */
export type LoadedModels = {
  /** Text to words with tags, lemmas and a tree. */
  readonly analyser: Analyser;
  /** Which lines are the article, its headline, byline and date. */
  readonly lines: LineModel;
  /** Names of people, organisations and places. */
  readonly entities: EntityModel;
  /** Whether evidence could settle a sentence, and whether it is worth checking. */
  readonly checkWorthiness: Scorer;
};

/** Wraps the bytes of the weight files; decodes nothing yet. A getter throws where its bytes are of something else. */
export function loadModels(bytes: ModelBytes): LoadedModels {
  const analyser = once(() => loadAnalyser(bytes));
  const entities = once(() => loadEntityModel(bytes));
  const checkWorthiness = once(() => createScorer(bytes['check-worthiness']));
  const lines = once(() => decodeLineModel(bytes.lines));
  return {
    get lines() {
      return lines();
    },
    get analyser() {
      return analyser();
    },
    get entities() {
      return entities();
    },
    get checkWorthiness() {
      return checkWorthiness();
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
