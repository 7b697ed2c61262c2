import { fileTypes, type FileType } from './file-type.ts';

const mostLetters = 100;

/** Names that Windows gives to devices, with or without an extension. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * A file's name as it can be shown and saved again anywhere: the last part of a path, without control characters, marks
 * that turn the direction of writing, and signs that some system forbids; never hidden, never empty, at most 100 letters
 * and an extension that tells the truth. It is a label: nothing is ever stored under it.
 *
 * @example safeFileName('..\\..\\Bericht: 2024.exe', 'pdf') // 'Bericht 2024.exe.pdf'
 */
export function safeFileName(given: string, type: FileType): string {
  const last = given.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    // Control, format and unpaired characters, then what Windows forbids.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const { extensions } = fileTypes[type];
  const written = /\.([^.]*)$/u.exec(plain)?.[1]?.toLowerCase();
  const extension = extensions.find((one) => one === written);
  const stem = extension === undefined ? plain : plain.slice(0, -extension.length - 1);
  const short = [...stem]
    .slice(0, mostLetters)
    .join('')
    .replace(/[\s.]+$/u, '');
  const named = short === '' ? 'file' : deviceName.test(short.split('.')[0] ?? '') ? `_${short}` : short;
  return `${named}.${extension ?? extensions[0]}`;
}
