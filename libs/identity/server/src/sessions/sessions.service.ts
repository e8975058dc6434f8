import { Inject, Injectable } from '@nestjs/common';
import { toDevice } from '@waymark/identity/domain';
import { platformError } from '@waymark/platform/domain';
import { Clock, CONFIG, type Config, currentAccount, currentScope, isUuid, requireProof } from '@waymark/platform/server';
import { noteForAccount } from '../notes/note-for-account';
import { giveCookie, takeCookie } from './session-cookie';
import { oldestSeen } from './session-life';
import { listSessions, openSession, renewToken, revokeByToken, revokeOthersOf, revokeSessionOf, type SessionFacts } from './sessions.queries';

/** Opens, lists and ends sessions. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A new session for this browser. The one it had is ended, so that a token known before signing in is worth nothing after.
   * `isProved` false where nobody has just shown a password or a code; `provedAt` when that was earlier.
   * `providerId` where an organisation's provider vouches for them.
   */
  async begin(accountId: string, { isProved = true, provedAt, providerId = null }: { isProved?: boolean; provedAt?: Date; providerId?: string | null } = {}): Promise<void> {
    const { sessionToken, userAgent } = currentScope();
    const now = this.clock.now();
    if (sessionToken) await revokeByToken(sessionToken, now);
    giveCookie(await openSession({ accountId, startedAt: now, device: toDevice(userAgent), provedAt: isProved ? (provedAt ?? now) : null, providerId }), this.isSecure);
  }

  /** The session's owner is there: it goes on under a new token, so that one known before is worth nothing after. */
  async prove(sessionId: string): Promise<void> {
    const token = await renewToken(sessionId, this.clock.now());
    if (!token) throw platformError('platform.unauthenticated');
    giveCookie(token, this.isSecure);
  }

  /** Ends this browser's session, if it has one. */
  async end(): Promise<void> {
    const { sessionToken } = currentScope();
    if (sessionToken) await revokeByToken(sessionToken, this.clock.now());
    takeCookie(this.isSecure);
  }

  /** The viewer's sessions. */
  async list(): Promise<(SessionFacts & { current: boolean })[]> {
    const { accountId, sessionId } = await currentAccount();
    const now = this.clock.now();
    const sessions = await listSessions(accountId, now, oldestSeen(now, this.config.demo));
    return sessions.map((session) => ({ ...session, current: session.id === sessionId }));
  }

  /** Ends one of the viewer's sessions. @throws platform.not_found for anybody else's. */
  async revoke(id: string): Promise<void> {
    const { accountId, sessionId } = await currentAccount();
    if (id !== sessionId) await requireProof();
    if (!isUuid(id) || !(await revokeSessionOf(accountId, id, this.clock.now()))) throw platformError('platform.not_found');
    if (id === sessionId) takeCookie(this.isSecure);
    else await noteForAccount('identity.sessions_ended', accountId, { ended: 1 });
  }

  async revokeOthers(): Promise<void> {
    const { accountId, sessionId } = await currentAccount();
    const ended = await revokeOthersOf(accountId, sessionId, this.clock.now());
    if (ended > 0) await noteForAccount('identity.sessions_ended', accountId, { ended });
  }

  private get isSecure(): boolean {
    return this.config.publicUrl.startsWith('https:');
  }
}
