/** For what stands in quotation marks: its own full stop goes. */
export function withoutEnd(text: string): string {
  return text.replace(/\.$/u, '');
}
