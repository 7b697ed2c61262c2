import { randomBytes } from 'node:crypto';

let lastTime = 0;
let sequence = 0;

/**
 * A UUIDv7 (RFC 9562) that is greater than every earlier one of this process: 48 bits of Unix milliseconds, then a
 * 12-bit counter in `rand_a` (method 1 of section 6.2), then 62 random bits. A clock that stands still or runs
 * backwards keeps the last time; a full counter borrows the next millisecond.
 */
export function newId(): string {
  const now = Date.now();
  const random = randomBytes(10);
  if (now > lastTime) {
    lastTime = now;
    // The top bit stays clear so that a millisecond has room for at least 2048 more ids.
    sequence = random.readUInt16BE(8) & 0x7ff;
  } else if (sequence < 0xfff) {
    sequence += 1;
  } else {
    lastTime += 1;
    sequence = 0;
  }
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
  const time = lastTime.toString(16).padStart(12, '0');
  const tail = random.toString('hex');
  const counter = (0x7000 | sequence).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${counter}-${tail.slice(0, 4)}-${tail.slice(4, 16)}`;
}
