/** Other names of the same country. Source: written for this project from general knowledge. */
const groups: string[][] = [
  ['US', 'U.S.', 'U.S', 'USA', 'U.S.A.', 'United States', 'United States of America', 'America'],
  ['UK', 'U.K.', 'United Kingdom', 'Britain', 'Great Britain'],
  ['UAE', 'U.A.E.', 'United Arab Emirates'],
  ['NZ', 'New Zealand'],
  ['DRC', 'Democratic Republic of Congo', 'Democratic Republic of the Congo'],
  ['DC', 'D.C.', 'Washington DC', 'Washington, D.C.', 'Washington D.C.'],
];

const byName = new Map(groups.flatMap((group) => group.map((name): [string, string[]] => [keyOf(name), group])));

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((part) => !/^(?:the|of)$/.test(part))
    .join(' ');
}

/** The spellings of a country by its lower-case words without "the" and "of"; none for most places. */
export function placeAliases(key: string): string[] {
  return byName.get(key) ?? [];
}
