import { UsageError } from './usage.ts';

export async function runServe(words: string[]): Promise<void> {
  if (words.length > 0) throw new UsageError('serve takes no arguments; its settings come from the environment.');
  const { serveFromEnvironment } = await import('../main.ts');
  await serveFromEnvironment();
}
