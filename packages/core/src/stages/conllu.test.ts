import { expect, test } from 'vitest';
import { readModels } from '../../bench/read-models.ts';
import { loadModels } from '../loaded-models.ts';
import { conlluStage } from './conllu.ts';

const models = loadModels(readModels());

const given = `# sent_id = 1
# text = The town's wells weren't closed.
1	The	_	X	_	Gold=Yes	9	gold	9:gold	_
2-3	town's	_	_	_	_	_	_	_	_
2	town	_	X	_	_	0	root	_	_
3	's	_	X	_	_	0	gold	_	_
4	wells	_	X	_	_	0	gold	_	Note=Kept
5-6	weren't	_	_	_	_	_	_	_	_
5	were	_	X	_	_	0	gold	_	_
6	n't	_	X	_	_	0	gold	_	_
6.1	empty	_	_	_	_	_	_	_	_
7	closed	_	X	_	_	0	gold	_	SpaceAfter=No
8	.	_	X	_	_	0	gold	_	_

`;

test('fills in words and keeps everything else', () => {
  const rows = conlluStage(given, models).split('\n');
  const before = given.split('\n');
  expect(rows).toHaveLength(before.length);
  const kept = (row: string): string => (/^\d+\t/.test(row) ? row.split('\t').slice(0, 2).join('\t') : row);
  expect(rows.map((row) => kept(row))).toEqual(before.map((row) => kept(row)));
  const column = (number: number): (string | undefined)[] =>
    rows.filter((row) => /^\d+\t/.test(row)).map((row) => row.split('\t')[number]);
  expect(column(2)).toEqual(['the', 'town', "'s", 'well', 'be', 'not', 'close', '.']);
  expect(column(3)).toEqual(['DET', 'NOUN', 'PART', 'NOUN', 'AUX', 'PART', 'VERB', 'PUNCT']);
  expect(column(4)).toEqual(['DT', 'NN', 'POS', 'NNS', 'VBD', 'RB', 'VBN', '.']);
  expect(rows[6]).toContain('Note=Kept');
  expect(rows.join('\n')).not.toContain('gold');
});

test('what the gold columns say changes nothing', () => {
  const other = given.replaceAll('\tX\t', '\tVERB\t').replaceAll('gold', 'nsubj').replaceAll('Gold=Yes', '_');
  expect(conlluStage(other, models)).toBe(conlluStage(given, models));
});
