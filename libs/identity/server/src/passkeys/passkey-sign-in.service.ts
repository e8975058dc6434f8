import { Inject, Injectable } from '@nestjs/common';
import { networkOf } from '@waymark/identity/domain';
import { Clock, CONFIG, type Config, currentAccount, currentScope, Database, log, tx } from '@waymark/platform/server';
import { tellOwner } from '../credential-mail/tell-owner';
import { identityError } from '../identity.errors';
import { noteForAccount } from '../notes/note-for-account';
import { givePasskeyCookie, takeHalfCookie, takePasskeyCookie } from '../sessions/session-cookie';
import { newToken } from '../sessions/session-token';
import { toHour } from '../sessions/session-life';
import { SessionsService } from '../sessions/sessions.service';
import { refuseWhereSignOnIsEnforced } from '../sign-on/refuse-enforced';
import { Attempts } from '../throttle/attempts';
import { heldByBrowser, heldBySession } from './challenge-holder';
import { poseChallenge, takeChallenge } from './challenges.queries';
import { PasskeyCheck } from './passkey-check';
import type { PasskeyQuestion } from './passkey.model';
import type { PasskeyAnswerArgs } from './passkeys.inputs';
import { findPasskey, type KeptPasskey, listCredentials, noteUse } from './passkeys.queries';
import { newChallenge } from './passkeys.service';

interface RightAnswer {
  readonly kept: KeptPasskey & { readonly email: string };
  readonly attempts: Attempts;
  readonly use: { readonly counter: number; readonly isBackedUp: boolean };
}

/** The way in by passkey, which is both steps in one, and proof by one. Whatever is wrong with an answer, the refusal is the same. */
@Injectable()
export class PasskeySignInService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PasskeyCheck) private readonly check: PasskeyCheck,
    @Inject(SessionsService) private readonly sessions: SessionsService,
  ) {}

  /** Asks this browser. Nobody is named: the device knows whose passkeys it holds. */
  async ask(): Promise<PasskeyQuestion> {
    const host = this.check.needHost();
    const now = this.clock.now();
    const { clientAddress, passkeyToken } = currentScope();
    await new Attempts(networkOf(clientAddress), clientAddress, 'passkey_question').count(now);
    const token = passkeyToken ?? newToken();
    const challenge = newChallenge();
    await poseChallenge(heldByBrowser(token), challenge, now);
    givePasskeyCookie(token, this.isSecure);
    return { challenge, host, allowed: [] };
  }

  /** Opens a session for this browser and gives the account's id. @throws identity.passkey.over, identity.passkey.refused, identity.sign_on.must */
  async finish(answer: PasskeyAnswerArgs): Promise<string> {
    const { passkeyToken } = currentScope();
    const { kept, attempts, use } = await this.judge(answer, passkeyToken && heldByBrowser(passkeyToken), null);
    await this.use(kept, use, async () => {
      await refuseWhereSignOnIsEnforced(kept.email);
      await attempts.succeed();
      await this.sessions.begin(kept.accountId);
      takePasskeyCookie(this.isSecure);
      takeHalfCookie(this.isSecure);
      await noteForAccount('identity.signed_in', kept.accountId, { method: 'passkey' });
    });
    return kept.accountId;
  }

  /** Asks whoever is signed in for one of their own. */
  async askForProof(): Promise<PasskeyQuestion> {
    const host = this.check.needHost();
    const { accountId, sessionId } = await currentAccount();
    const challenge = newChallenge();
    await poseChallenge(heldBySession(sessionId, 'prove'), challenge, this.clock.now());
    return { challenge, host, allowed: await listCredentials(accountId) };
  }

  /** Notes that the owner is there. The session goes on under a new token. */
  async prove(answer: PasskeyAnswerArgs): Promise<void> {
    const { accountId, sessionId } = await currentAccount();
    const { kept, attempts, use } = await this.judge(answer, heldBySession(sessionId, 'prove'), accountId);
    await this.use(kept, use, async () => {
      await attempts.succeed();
      await this.sessions.prove(sessionId);
    });
  }

  /** Counts the attempt, uses the challenge up and commits both, whatever becomes of the answer; then judges it. */
  private async judge(answer: PasskeyAnswerArgs, holder: string | null, accountId: string | null): Promise<RightAnswer> {
    this.check.needHost();
    const now = this.clock.now();
    const attempts = new Attempts(answer.credentialId, currentScope().clientAddress, 'passkey');
    await attempts.count(now);
    const challenge = holder && (await takeChallenge(holder, now));
    const kept = await findPasskey(answer.credentialId);
    await tx().finish('commit');
    if (!challenge) throw identityError('identity.passkey.over');
    const use = kept && (accountId === null || kept.accountId === accountId) ? await this.check.readAnswer(answer, challenge, kept) : null;
    if (kept && use) return { kept, attempts, use };
    if (kept) await this.database.writeFor(null, () => noteForAccount('identity.sign_in_failed', kept.accountId, { method: 'passkey' }));
    throw identityError('identity.passkey.refused');
  }

  /** Notes the use and does what it opens, in one; a passkey that counts backwards opens nothing, and its owner is told. */
  private async use({ id, accountId }: KeptPasskey, use: RightAnswer['use'], open: () => Promise<void>): Promise<void> {
    const isGenuine = await this.database.writeFor(null, async () => {
      if (!(await noteUse(id, { ...use, usedAt: toHour(this.clock.now()) }))) return false;
      await open();
      return true;
    });
    if (isGenuine) return;
    log('warn', { event: 'passkey_counted_backwards', passkeyId: id });
    await this.database.writeFor(null, async () => {
      await noteForAccount('identity.sign_in_failed', accountId, { method: 'passkey' });
      await tellOwner(accountId, 'passkey_refused');
    });
    throw identityError('identity.passkey.refused');
  }

  private get isSecure(): boolean {
    return this.config.publicUrl.startsWith('https:');
  }
}
