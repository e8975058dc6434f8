const isV4 = (address: string) => /^\d{1,3}(\.\d{1,3}){3}$/.test(address);

/** The groups of one side of a "::" in an IPv6 address. */
const groups = (side: string) => (side === '' ? [] : side.split(':'));

/**
 * The network that counts as one visitor: an IPv4 address, or the first 64 bits of an IPv6 address, because whoever has one of
 * those has them all.
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, '');
  const mapped = plain.replace(/^::ffff:/, '');
  if (isV4(mapped)) return mapped;
  const [head = '', tail] = plain.split('::');
  const filled = tail === undefined ? groups(head) : [...groups(head), ...Array(Math.max(0, 8 - groups(head).length - groups(tail).length)).fill('0'), ...groups(tail)];
  return `${filled.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

/** Whether an address is this machine itself. */
export function isLoopback(address: string): boolean {
  const plain = address.toLowerCase().replace(/^::ffff:/, '');
  return plain === '::1' || (isV4(plain) && plain.startsWith('127.'));
}
