import type { NewsroomDetails } from './newsroom-page.tsx';

/** On this server, whatever its public name is; the hash makes another picture another address. */
export function logoPath({ handle, logo }: Pick<NewsroomDetails, 'handle' | 'logo'>): string | null {
  return logo === null ? null : `/n/${handle}/logo?v=${logo.sha256.slice(0, 16)}`;
}
