/**
 * The records of a zip file as backups have them (APPNOTE 6.3.9): every entry deflated, every size and place in the
 * fields of 64 bits, the date the first that a zip file can hold. One shape for small and for large, so that there is
 * nothing that only large ones come to.
 */
export type ZipEntry = {
  name: string;
  crc: number;
  /** Bytes in the file, and unpacked. */
  packed: number;
  size: number;
  /** Where its header begins. */
  place: number;
};

const version = 45;
/** Sizes come after the bytes, since nobody knows them before. */
const sizesFollow = 0x08;
const deflated = 8;
const firstDate = 0x21;
const inExtra = 0xff_ff_ff_ff;
/** A plain file that only its owner may read, on a system of the Unix kind. */
const madeByUnix = (3 << 8) | version;
const ownerOnly = 0o100600 * 0x1_00_00;

const centralSignature = 0x02_01_4b_50;
const centralBytes = 46 + 28;
/** Of the records after the list of entries. */
export const endBytes = 56 + 20 + 22;

export function headerOf(name: string): Buffer {
  const bytes = Buffer.alloc(30 + 20);
  bytes.writeUInt32LE(0x04_03_4b_50, 0);
  bytes.writeUInt16LE(version, 4);
  bytes.writeUInt16LE(sizesFollow, 6);
  bytes.writeUInt16LE(deflated, 8);
  bytes.writeUInt16LE(firstDate, 12);
  bytes.writeUInt32LE(inExtra, 18);
  bytes.writeUInt32LE(inExtra, 22);
  bytes.writeUInt16LE(name.length, 26);
  bytes.writeUInt16LE(20, 28);
  bytes.writeUInt16LE(1, 30);
  bytes.writeUInt16LE(16, 32);
  return Buffer.concat([bytes.subarray(0, 30), Buffer.from(name, 'latin1'), bytes.subarray(30)]);
}

/** After the bytes of an entry. */
export function trailerOf({ crc, packed, size }: ZipEntry): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt32LE(0x08_07_4b_50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeBigUInt64LE(BigInt(packed), 8);
  bytes.writeBigUInt64LE(BigInt(size), 16);
  return bytes;
}

/** In the list at the end. */
export function centralOf({ name, crc, packed, size, place }: ZipEntry): Buffer {
  const bytes = Buffer.alloc(centralBytes);
  bytes.writeUInt32LE(centralSignature, 0);
  bytes.writeUInt16LE(madeByUnix, 4);
  bytes.writeUInt16LE(version, 6);
  bytes.writeUInt16LE(sizesFollow, 8);
  bytes.writeUInt16LE(deflated, 10);
  bytes.writeUInt16LE(firstDate, 14);
  bytes.writeUInt32LE(crc, 16);
  bytes.writeUInt32LE(inExtra, 20);
  bytes.writeUInt32LE(inExtra, 24);
  bytes.writeUInt16LE(name.length, 28);
  bytes.writeUInt16LE(28, 30);
  bytes.writeUInt32LE(ownerOnly, 38);
  bytes.writeUInt32LE(inExtra, 42);
  bytes.writeUInt16LE(1, 46);
  bytes.writeUInt16LE(24, 48);
  bytes.writeBigUInt64LE(BigInt(size), 50);
  bytes.writeBigUInt64LE(BigInt(packed), 58);
  bytes.writeBigUInt64LE(BigInt(place), 66);
  return Buffer.concat([bytes.subarray(0, 46), Buffer.from(name, 'latin1'), bytes.subarray(46)]);
}

/** The entry of a record of the list, wherever it stands; null where it is cut. What else it says is not looked at. */
export function readCentral(bytes: Buffer, at: number): { entry: ZipEntry; length: number } | null {
  if (at + centralBytes > bytes.length) return null;
  const nameBytes = bytes.readUInt16LE(at + 28);
  const length = centralBytes + nameBytes;
  if (at + length > bytes.length) return null;
  const extra = at + 46 + nameBytes;
  const entry = {
    name: bytes.toString('latin1', at + 46, extra),
    crc: bytes.readUInt32LE(at + 16),
    size: Number(bytes.readBigUInt64LE(extra + 4)),
    packed: Number(bytes.readBigUInt64LE(extra + 12)),
    place: Number(bytes.readBigUInt64LE(extra + 20)),
  };
  return { entry, length };
}

export function endOf(list: { entries: number; place: number; bytes: number }): Buffer {
  const bytes = Buffer.alloc(endBytes);
  bytes.writeUInt32LE(0x06_06_4b_50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeUInt16LE(madeByUnix, 12);
  bytes.writeUInt16LE(version, 14);
  bytes.writeBigUInt64LE(BigInt(list.entries), 24);
  bytes.writeBigUInt64LE(BigInt(list.entries), 32);
  bytes.writeBigUInt64LE(BigInt(list.bytes), 40);
  bytes.writeBigUInt64LE(BigInt(list.place), 48);
  bytes.writeUInt32LE(0x07_06_4b_50, 56);
  bytes.writeBigUInt64LE(BigInt(list.place + list.bytes), 64);
  bytes.writeUInt32LE(1, 72);
  bytes.writeUInt32LE(0x06_05_4b_50, 76);
  bytes.writeUInt16LE(0xff_ff, 84);
  bytes.writeUInt16LE(0xff_ff, 86);
  bytes.writeUInt32LE(inExtra, 88);
  bytes.writeUInt32LE(inExtra, 92);
  return bytes;
}

export function readEnd(bytes: Buffer): { entries: number; place: number; bytes: number } {
  return {
    entries: Number(bytes.readBigUInt64LE(24)),
    bytes: Number(bytes.readBigUInt64LE(40)),
    place: Number(bytes.readBigUInt64LE(48)),
  };
}
