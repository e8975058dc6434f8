import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config-token';
import { Clock } from './clock';

/** How long what it says may be relied on; it is made afresh each time. */
const DAYS_GOOD = 180;

/** `/.well-known/security.txt` (RFC 9116): whom somebody tells who has found a weakness. */
@Controller()
export class SecurityTextController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('.well-known/security.txt')
  async tell(@Res() reply: FastifyReply): Promise<void> {
    const { contact, publicUrl } = this.config;
    if (contact === null) {
      await reply.status(404).type('text/plain; charset=utf-8').send('Whoever runs this installation has not named an address.\n');
      return;
    }
    const expires = new Date(this.clock.now().getTime() + DAYS_GOOD * 86_400_000);
    expires.setUTCHours(0, 0, 0, 0);
    const lines = [
      `Contact: ${contact.startsWith('https://') ? contact : `mailto:${contact}`}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: en, cy',
      `Canonical: ${publicUrl}/.well-known/security.txt`,
      `Policy: ${publicUrl}/security`,
    ];
    await reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  }
}
