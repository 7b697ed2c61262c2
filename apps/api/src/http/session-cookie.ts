import type { Config } from '../config.ts';

/**
 * The prefix makes browsers refuse the cookie unless it is Secure, for this host alone and for every path; it cannot be
 * had without https, so a server on plain loopback uses the bare name.
 */
export type SessionCookie = {
  read(cookieHeader: string | undefined): string | null;
  /** A Set-Cookie value; null clears the cookie. */
  write(token: string | null): string;
};

const SECONDS_A_DAY = 86_400;

export function createSessionCookie(config: Config): SessionCookie {
  const secure = config.publicOrigin.startsWith('https:');
  const name = secure ? '__Host-claimdesk' : 'claimdesk';
  // Strict is enough for links from elsewhere: the page itself needs no cookie, and its own calls are same-site.
  const attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  return {
    read(cookieHeader) {
      if (cookieHeader === undefined) return null;
      for (const part of cookieHeader.split(';')) {
        const at = part.indexOf('=');
        if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
      }
      return null;
    },
    write(token) {
      if (token === null) return `${name}=; ${attributes}; Max-Age=0`;
      return `${name}=${token}; ${attributes}; Max-Age=${config.sessionDays * SECONDS_A_DAY}`;
    },
  };
}
