import type { StructureView } from '@claimdesk/api/views';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { SkeletonLines } from '../../../components/skeleton.tsx';
import { toProblem } from '../../../lib/problem.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import './sentence-structure.css';
import { posWords, relationWords } from './structure-words.ts';

type Words = StructureView['words'];

/** The words of a claim's sentence with their tree: arcs for the eye, an indented list for everybody. */
export function SentenceStructure({ claimId }: { claimId: string }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.claim.structure.queryOptions({ id: claimId }));
  if (error) {
    return (
      <Notice
        tone="error"
        actions={
          <Button size="sm" onClick={() => void refetch()}>
            Try again
          </Button>
        }
      >
        {toProblem(error).message}
      </Notice>
    );
  }
  if (!data) return <SkeletonLines label="Reading the sentence" />;
  return (
    <>
      <Arcs words={data.words} />
      <ul className="structure-tree" aria-label="The sentence as a tree">
        <Branch words={data.words} head={-1} />
      </ul>
      <p className="field-hint">As the engine reads it, after Universal Dependencies. Trees can be wrong.</p>
    </>
  );
}

function Branch({ words, head }: { words: Words; head: number }) {
  return words.map((word, at) =>
    word.head === head && word.upos !== 'PUNCT' ? (
      <li key={word.start}>
        <span className="structure-word">
          <b>{word.text}</b>{' '}
          <span className="muted" title={`${word.upos}, ${word.xpos}; ${word.deprel}; lemma “${word.lemma}”`}>
            {posWords[word.upos]}, {relationWords(word.deprel)}
          </span>
        </span>
        {words.some((child) => child.head === at && child.upos !== 'PUNCT') ? (
          <ul>
            <Branch words={words} head={at} />
          </ul>
        ) : null}
      </li>
    ) : null,
  );
}

const STEP = 14;
const CHARACTER = 7.4;
const GAP = 18;

/** Arcs over the words, nested ones lower; what it shows is said in the list below it. */
function Arcs({ words }: { words: Words }) {
  const centres: number[] = [];
  let width = 8;
  for (const word of words) {
    const own = Math.max(word.text.length, word.deprel.length * 0.78) * CHARACTER;
    centres.push(width + own / 2);
    width += own + GAP;
  }
  const arcs = words.flatMap((word, at) => (word.head < 0 ? [] : [{ from: word.head, to: at, label: word.deprel }]));
  const levels = arcLevels(arcs);
  const top = Math.max(1, ...levels) * STEP + 20;
  return (
    // A region that scrolls has to be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="structure-arcs" tabIndex={0} role="group" aria-label="The sentence with arcs, scrolls sideways">
      <svg width={width} height={top + 40} aria-hidden="true">
        {arcs.map(({ from, to, label }, n) => {
          const a = centres[from] ?? 0;
          const b = centres[to] ?? 0;
          const y = top - (levels[n] ?? 1) * STEP;
          const nudge = from < to ? 3 : -3;
          return (
            <Fragment key={to}>
              <path
                d={`M${a + nudge},${top} V${y + 6} Q${a + nudge},${y} ${a + nudge * 3},${y} H${b - nudge * 2} Q${b},${y} ${b},${y + 6} V${top - 2}`}
              />
              <path className="tip" d={`M${b - 3},${top - 6} L${b},${top - 1} L${b + 3},${top - 6}`} />
              <text className="relation" x={(a + b) / 2} y={y - 2}>
                {label}
              </text>
            </Fragment>
          );
        })}
        {words.map((word, at) => (
          <Fragment key={word.start}>
            <text className="word" x={centres[at]} y={top + 16}>
              {word.text}
            </text>
            <text className="tag" x={centres[at]} y={top + 32}>
              {word.upos}
            </text>
          </Fragment>
        ))}
      </svg>
    </div>
  );
}

/** The height of each arc: one more than the highest arc that lies under it. */
function arcLevels(arcs: { from: number; to: number }[]): number[] {
  const order = arcs.map((_, n) => n).sort((a, b) => length(arcs[a]) - length(arcs[b]));
  const levels: number[] = arcs.map(() => 1);
  for (const n of order) {
    const [low, high] = ends(arcs[n]);
    for (const other of order) {
      if (other === n) break;
      const [from, to] = ends(arcs[other]);
      if (from < high && to > low) levels[n] = Math.max(levels[n] ?? 1, (levels[other] ?? 1) + 1);
    }
  }
  return levels;
}

const ends = (arc: { from: number; to: number } | undefined): [number, number] =>
  arc === undefined ? [0, 0] : [Math.min(arc.from, arc.to), Math.max(arc.from, arc.to)];
const length = (arc: { from: number; to: number } | undefined): number => ends(arc)[1] - ends(arc)[0];
