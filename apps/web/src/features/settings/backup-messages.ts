import { plural } from '../../lib/format.ts';

/** Every word of the page about backups. */
export const backupMessages = {
  intro: 'Everything of this workspace in one file: to keep, or to move to another server.',
  download: 'Download everything',
  making: 'Making the file',
  makingText: (percent: number) =>
    `${percent} % is written. Your browser shows what has arrived; you can go on working here.`,
  holdsTitle: 'What it holds',
  holds: (size: { articles: number; claims: number; publications: number }) =>
    `${plural(size.articles, 'article')}, ${plural(size.claims, 'claim')} and ${plural(size.publications, 'publication')}, with all reviews, evidence, files, archived pages, talk, and the audit log as it was sealed.`,
  leaves: 'It holds no passwords, and no links or API keys that work: none of them would be safe in a file.',
  secretTitle: 'Keep it where only admins can read it.',
  secretText:
    'It holds every review, also of claims that are judged blind just now, and the answers of calibration claims. The audit log names whoever downloads it.',
  madeTitle: 'Made here',
  none: 'No backup of this workspace has been made on this server yet.',
  when: 'When',
  what: 'What',
  size: 'Size',
  hash: 'SHA-256',
  by: (name: string) => `Downloaded by ${name}`,
  byServer: 'Made by whoever runs the server',
  restored: 'Restored on this server',
  brokenOff: 'Broke off',
  runs: 'Being made',
  restoreTitle: 'Bring it to a server',
  restoreIntro:
    'Whoever runs the server does it on its command line. With the embedded database Claimdesk is stopped meanwhile; with a PostgreSQL server it may go on. A workspace that is there already is never overwritten.',
  restoreStep: 'Restore the file. It is checked to the last byte first, and comes in whole or not at all.',
  linkStep: 'Make a link for an admin, who chooses a password with it.',
  membersStep: 'Start Claimdesk. The admin makes the links of the others under Settings, Members.',
} as const;
