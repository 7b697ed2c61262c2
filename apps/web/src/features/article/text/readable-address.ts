/** Only http and https become links: the address is somebody's input. */
export function readableAddress(url: string | null): { href: string; words: string } | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, host, pathname, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const words = `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
  return { href, words: words.length > 44 ? `${words.slice(0, 43)}…` : words };
}
