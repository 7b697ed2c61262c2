import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '172.15.255.255', '172.32.0.1', '192.0.1.1', '2606:2800:220:1::1'])(
    'holds for %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['this machine', '127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::1', '::'],
    ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
    ['link-local, with the metadata of clouds', '169.254.169.254', 'fe80::1', 'fec0::1'],
    ['shared by a provider', '100.64.0.1', '100.127.255.254'],
    ['for tests and documents', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '2001:db8::1', '2001:2::1'],
    ['for protocols', '192.0.0.1', '192.88.99.1', '2001::1', '2001:20::1', '100::1'],
    ['for many', '224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1'],
    ['reserved', '240.0.0.1', '4000::1', '8000::1'],
    ['mapped, also of a public one', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8'],
    ['compatible', '::127.0.0.1', '::7f00:1', '::8.8.8.8'],
    ['translated', '64:ff9b::7f00:1', '64:ff9b:1::7f00:1', '::ffff:0:127.0.0.1'],
    ['tunnelled', '2002:7f00:1::', '2002:a00:1::1', '2001:0:7f00:1::'],
    ['no address', 'localhost', '', '127.1', '1.2.3.4.5'],
  ])('does not hold for what is %s', (_what, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });
});
