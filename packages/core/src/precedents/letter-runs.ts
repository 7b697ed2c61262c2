/** All runs of three letters or digits of a text, with the spaces between its words: they forgive endings and spelling. */
export function letterRuns(text: string): Set<string> {
  const flat = ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= flat.length; i += 1) found.add(flat.slice(i, i + 3));
  return found;
}
