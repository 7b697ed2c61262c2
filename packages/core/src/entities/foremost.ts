import type { Entities, NamedEntity } from './entity.ts';

/** Whether nothing else of its type is named half as often in the article: "the company" is the one that it is about. */
export function readForemost({ list }: Entities): (entity: NamedEntity) => boolean {
  const counts = new Map<string, number[]>();
  for (const { type, mentions } of list) counts.set(type, [...(counts.get(type) ?? []), mentions.length]);
  const seconds = new Map([...counts].map(([type, all]) => [type, all.toSorted((a, b) => b - a)[1] ?? 0]));
  return ({ type, mentions }) => mentions.length > 2 && mentions.length >= 2 * (seconds.get(type) ?? 0);
}
