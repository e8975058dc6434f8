import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { Injectable } from '@nestjs/common';

/** Everything that is not the public internet: an admin of one organisation names addresses, and must not reach our own network by them. */
const NOT_PUBLIC_V4 = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const;

/** Of IPv6 only what is given out to the public counts at all (2000::/3); within it, ways that lead back to an IPv4 address, and examples. */
const NOT_PUBLIC_V6 = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const;

const v4 = new BlockList();
for (const [net, bits] of NOT_PUBLIC_V4) v4.addSubnet(net, bits, 'ipv4');
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
const v6 = new BlockList();
for (const [net, bits] of NOT_PUBLIC_V6) v6.addSubnet(net, bits, 'ipv6');

/** Whether an address is on the public internet. An IPv4 address in the clothes of an IPv6 one is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !v4.check(address, 'ipv4');
  return family === 6 && publicV6.check(address, 'ipv6') && !v6.check(address, 'ipv6');
}

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** Where the server may go by itself. No setting loosens it; specs, which have their providers on this machine, put another in its place. */
@Injectable()
export class Outbound {
  /** Whether http and addresses of this very machine will do. */
  readonly allowsLoopback: boolean = false;

  /** All addresses of a name. */
  resolve(hostname: string): Promise<Address[]> {
    return lookup(hostname, { all: true, verbatim: true });
  }

  /** One address of a name, to be connected to and to no other. All must be fit, so that nobody can mix one in. @throws OutboundRefused */
  async pin(hostname: string): Promise<Address> {
    const literal = hostname.replace(/^\[|\]$/g, '');
    const family = isIP(literal);
    const all = family ? [{ address: literal, family }] : await this.resolve(hostname);
    if (all.length === 0 || !all.every(({ address }) => this.isAllowed(address))) throw new OutboundRefused('The server does not go to this address.');
    return all[0]!;
  }

  private isAllowed(address: string): boolean {
    return isPublicAddress(address) || (this.allowsLoopback && (address === '127.0.0.1' || address === '::1'));
  }
}

/** An address, or an answer, that we do not take from a provider. */
export class OutboundRefused extends Error {}
