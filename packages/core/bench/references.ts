import { chooseReferent } from '../src/entities/choose-referent.ts';
import { SURE } from '../src/entities/entity.ts';
import type { EntityModel } from '../src/entities/entity-model.ts';
import type { GumSentence } from '../training/entities/gum-mentions.ts';
import { examplesOfDocument } from '../training/entities/references.ts';
import { bootstrap } from './bootstrap.ts';
import type { Measurement } from './measurement.ts';

type Tally = { choices: number; right: number; nearest: number; sure: number; sureRight: number };

/** Pronouns and descriptions of unseen documents, with gold names and trees: is the right thing (or nothing) chosen? */
export function measureReferences(gum: GumSentence[], model: EntityModel): Measurement[] {
  const choose = chooseReferent(model.references);
  const tallies = [...Map.groupBy(gum, ({ doc }) => doc).values()].map((document): Tally => {
    const tally = { choices: 0, right: 0, nearest: 0, sure: 0, sureRight: 0 };
    for (const { choice, right } of examplesOfDocument(document, model)) {
      const chosen = choose(choice);
      const at = chosen === null ? choice.candidates.length : choice.candidates.indexOf(chosen.candidate);
      tally.choices += 1;
      if (right.includes(at)) tally.right += 1;
      if (right.includes(0)) tally.nearest += 1;
      if (chosen === null || chosen.score < SURE || chosen.candidate.thing.entity === null) continue;
      tally.sure += 1;
      if (right.includes(at)) tally.sureRight += 1;
    }
    return tally;
  });
  const share = (part: 'right' | 'nearest' | 'sureRight', whole: 'choices' | 'sure') => (list: Tally[]) =>
    list.reduce((sum, tally) => sum + tally[part], 0) /
    Math.max(
      1,
      list.reduce((sum, tally) => sum + tally[whole], 0),
    );
  const set = `GUM news, ${tallies.length} unseen documents, gold names and trees`;
  return [
    {
      task: 'references',
      set,
      measure: 'right choice',
      ...bootstrap(tallies, share('right', 'choices')),
      target: null,
      slack: 0.03,
      baselines: [{ name: 'the nearest that agrees', value: share('nearest', 'choices')(tallies) }],
    },
    {
      task: 'references',
      set,
      measure: 'right where sure of a name',
      ...bootstrap(tallies, share('sureRight', 'sure')),
      target: null,
      slack: 0.03,
      baselines: [],
    },
  ];
}
