import { Inject, Injectable } from '@nestjs/common';
import { isLoopback } from '@waymark/identity/domain';
import { platformError } from '@waymark/platform/domain';
import { CONFIG, type Config, currentScope } from '@waymark/platform/server';
import { noteForAccount } from '../notes/note-for-account';
import { SessionsService } from '../sessions/sessions.service';
import { findAccountOfPersona, listDemoPersonas } from './demo.queries';

/** The demo's way in, by one press: only in demo mode, and only from this very machine. */
@Injectable()
export class DemoService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SessionsService) private readonly sessions: SessionsService,
  ) {}

  /** Whether the visitor may use what only the demo offers. */
  isOpen(): boolean {
    return this.config.demo && isLoopback(currentScope().clientAddress);
  }

  async list(): Promise<Awaited<ReturnType<typeof listDemoPersonas>>> {
    return this.isOpen() ? listDemoPersonas() : [];
  }

  /** Opens a session for a persona. @throws platform.not_found where there is no demo, or no such persona. */
  async signIn(key: string): Promise<string> {
    const accountId = this.isOpen() ? await findAccountOfPersona(key) : null;
    if (!accountId) throw platformError('platform.not_found');
    await this.sessions.begin(accountId);
    await noteForAccount('identity.signed_in', accountId, { method: 'demo' });
    return accountId;
  }
}
