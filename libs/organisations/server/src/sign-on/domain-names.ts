import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** What the DNS says at a name: its texts, or null when it does not answer. */
export type Texts = readonly string[] | null;

const NOTHING_THERE = new Set(['ENODATA', 'ENOTFOUND']);
const MOST_MILLISECONDS = 5_000;

/** Reads texts in the DNS. Specs, which have no network, put another in its place. */
@Injectable()
export class DomainNames {
  async readTexts(name: string): Promise<Texts> {
    try {
      const found = await new Resolver({ timeout: MOST_MILLISECONDS, tries: 1 }).resolveTxt(name);
      return found.map((pieces) => pieces.join(''));
    } catch (error) {
      return NOTHING_THERE.has((error as NodeJS.ErrnoException).code ?? '') ? [] : null;
    }
  }
}
