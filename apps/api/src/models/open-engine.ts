import { createEngine, type Engine } from '@claimdesk/core';
import { readModels } from './read-models.ts';

/** The engine with the models that come with the program. Each thread opens one and keeps it. */
export function openEngine(): Engine {
  return createEngine(readModels());
}
