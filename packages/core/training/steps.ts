import type { TrainingStep } from './context.ts';

export type StepPlan = {
  name: string;
  /** Folders and files of the data folder that it reads. */
  data: string[];
  /** Folders and files of packages/core whose change makes it run again. */
  sources: string[];
  /** Steps whose results it reads. */
  needs: string[];
  /** Files it writes: of models/, or of the cache where they start with ".cache/". */
  makes: string[];
  load: () => Promise<TrainingStep>;
};

const treebanks = ['treebanks/ewt-train.conllu.gz', 'treebanks/gum-train.conllu.gz'];
const tagging = [
  'training/tagger',
  'training/conllu.ts',
  'training/treebanks.ts',
  'src/language/hash.ts',
  'src/language/sparse-weights.ts',
  'src/language/tag-features.ts',
  'src/language/tag-words.ts',
];

/** In the order in which they must run. */
export const steps: StepPlan[] = [
  {
    name: 'words',
    data: [],
    sources: ['training/words', 'src/language/hash.ts'],
    needs: [],
    makes: ['words.bin'],
    load: () => import('./words/train.ts'),
  },
  {
    name: 'tagger',
    data: treebanks,
    sources: [...tagging, 'src/language/lemmatise.ts'],
    needs: ['words'],
    makes: ['tagger.bin'],
    load: () => import('./tagger/train.ts'),
  },
  {
    name: 'jackknife',
    data: treebanks,
    sources: [...tagging, 'training/jackknife', 'training/predicted-tags.ts'],
    needs: ['words', 'tagger'],
    makes: ['.cache/predicted-tags.json'],
    load: () => import('./jackknife/train.ts'),
  },
  {
    name: 'parser',
    data: [...treebanks, 'treebanks/ewt-dev.conllu.gz', 'treebanks/gum-dev.conllu.gz'],
    sources: ['training/parser', 'src/language/parser'],
    needs: ['words', 'jackknife'],
    makes: ['parser.bin'],
    load: () => import('./parser/train.ts'),
  },
  {
    name: 'entities',
    data: ['entities', ...treebanks],
    sources: [
      'training/entities',
      'src/entities/entity-model.ts',
      'src/entities/tag-features.ts',
      'src/entities/reference-features.ts',
      'src/entities/walk-references.ts',
    ],
    needs: ['words', 'tagger'],
    makes: ['entities.bin'],
    load: () => import('./entities/train.ts'),
  },
  {
    name: 'lines',
    data: ['pages'],
    sources: ['training/lines', 'src/article'],
    needs: [],
    makes: ['lines.bin'],
    load: () => import('./lines/train.ts'),
  },
  {
    name: 'check-worthiness',
    data: [
      'check-worthiness/claimbuster-train.jsonl',
      'check-worthiness/claimbuster-dev.jsonl',
      'propositions/news-claims-dev.jsonl',
      'propositions/factscore-facts-dev.jsonl',
      'propositions/factcheck-gpt-dev.jsonl',
      'corrections.jsonl',
    ],
    sources: ['training/check-worthiness', 'training/words/read-embeddings.ts', 'src/check-worthiness'],
    needs: [],
    makes: ['check-worthiness.bin'],
    load: () => import('./check-worthiness/train.ts'),
  },
];
