/** The heading over the findings. */
export function lintWords(errors: number, warnings: number): string {
  if (errors === 0 && warnings === 0) return 'Nothing stands in the way.';
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  if (errors === 0) return `${count(warnings, 'thing')} to look at, none stands in the way.`;
  return `${count(errors, 'error')} to put right before publishing.`;
}
