import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { toDomain } from '@waymark/identity/domain';
import { claimDomain, releaseDomain, setWayOfDomain } from '@waymark/identity/server';
import { whyShared } from '@waymark/organisations/domain';
import { Clock, currentMember, Database, insert, saveVersioned, take, tx } from '@waymark/platform/server';
import { appendAudit } from '@waymark/platform/server';
import { noteAct } from '../access-log/note-act';
import { organisationsError } from '../organisations.errors';
import { lockOrganisation } from '../organisations/organisations.queries';
import { enforce } from '../people/membership-rules';
import { registerDangerousChange } from '../second-person/dangerous-changes';
import { makeOrPropose } from '../second-person/second-person.service';
import { DomainNames } from './domain-names';
import { type DomainProblem, problemOf, txtNameOf } from './prove-domain';
import { type DomainRemoval, ENFORCE, REMOVE_DOMAIN, type WayOfDomainChange } from './sign-on-changes';
import { SignOnDomainRow } from './sign-on-domain.entity';
import { SignOnProviderRow } from './sign-on-provider.entity';
import type { AddSignOnDomainArgs } from './sign-on.inputs';
import { canEnforce, canRelease } from './sign-on.policy';
import { deleteDomain, listDomainFacts, listProviderFacts, nextPlace } from './sign-on.queries';

const MOST_DOMAINS = 30;

/** How looking a domain up went; taken: another organisation here has proved it before. */
export type DomainCheck = { readonly isProved: boolean; readonly problem: DomainProblem | 'taken' | null };

/** Which domains are the organisation's, and whether their people must sign in by its provider. */
@Injectable()
export class SignOnDomainsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
    @Inject(DomainNames) private readonly names: DomainNames,
  ) {
    registerDangerousChange<WayOfDomainChange>({
      kind: ENFORCE,
      isRehearsed: true,
      apply: (change) => this.applyWay(change),
      describe: ({ domain, on }) => [{ field: 'must_use_single_sign_on', before: on ? [] : [domain], after: on ? [domain] : [] }],
    });
    registerDangerousChange<DomainRemoval>({
      kind: REMOVE_DOMAIN,
      isRehearsed: true,
      apply: ({ domainId }) => this.applyRemoval(domainId),
      describe: ({ domain }) => [{ field: 'domain', before: [domain], after: [] }],
    });
  }

  /** Adds a domain that is still to be proved. Nothing tells here whether another organisation has it. */
  async add({ domain: text, providerId = null }: AddSignOnDomainArgs): Promise<void> {
    const domain = toDomain(text.replace(/^.*@/, ''));
    if (!domain) throw organisationsError('organisations.sign_on.domain_wrong', { field: 'domain' });
    const shared = whyShared(domain);
    if (shared) throw organisationsError(`organisations.sign_on.${shared}`, { field: 'domain' });
    await lockOrganisation();
    const domains = await listDomainFacts();
    if (domains.some((each) => each.domain === domain)) throw organisationsError('organisations.sign_on.domain_there', { field: 'domain' });
    if (domains.length >= MOST_DOMAINS) throw organisationsError('organisations.sign_on.too_many');
    if (providerId) await take(SignOnProviderRow, providerId);
    const token = randomBytes(24).toString('base64url');
    await insert(SignOnDomainRow, { place: await nextPlace('domain'), domain, token, providerId, provedAt: null, checkedAt: null, absentSince: null, toldAt: null, isEnforced: false });
  }

  /** Looks into the DNS, while no connection waits, and makes the domain the organisation's when it is proved. */
  async check(id: string): Promise<DomainCheck> {
    const { personId } = await currentMember();
    const { organisationId } = tx();
    const { domain, token } = await take(SignOnDomainRow, id);
    await tx().finish('commit');
    const problem = problemOf(await this.names.readTexts(txtNameOf(domain)), token);
    return this.database.writeFor(organisationId, async (transaction) => {
      await transaction.query("select set_config('app.actor', $1, true)", [personId]);
      return this.keepCheck(id, problem, personId);
    });
  }

  /** Says whether people of a domain must sign in by the provider. @returns the id under which it waits, or null when it is made. */
  async setWay(id: string, version: number, on: boolean): Promise<string | null> {
    await lockOrganisation();
    const row = await take(SignOnDomainRow, id);
    if (row.version !== version) throw organisationsError('organisations.sign_on.changed');
    enforce(on ? canEnforce(row, await listProviderFacts()) : canRelease(row));
    return (await makeOrPropose<WayOfDomainChange>(ENFORCE, { domainId: id, domain: row.domain, on }, { subjectId: id, subjectName: row.domain })).proposalId;
  }

  /** Removes a domain: at once while it is not proved, for then it means nothing. */
  async remove(id: string, version: number): Promise<string | null> {
    await lockOrganisation();
    const row = await take(SignOnDomainRow, id);
    if (row.version !== version) throw organisationsError('organisations.sign_on.changed');
    if (row.provedAt) return (await makeOrPropose<DomainRemoval>(REMOVE_DOMAIN, { domainId: id, domain: row.domain }, { subjectId: id, subjectName: row.domain })).proposalId;
    await this.applyRemoval(id);
    return null;
  }

  private async keepCheck(id: string, problem: DomainProblem | null, by: string): Promise<DomainCheck> {
    const row = await take(SignOnDomainRow, id);
    const now = this.clock.now();
    const isTaken = problem === null && !(await claimDomain(row.domain, row.organisationId, row.providerId));
    const isNew = problem === null && !isTaken && row.provedAt === null;
    if (problem !== 'unreachable') row.checkedAt = now;
    if (problem === null && !isTaken) {
      row.provedAt ??= now;
      row.absentSince = null;
      row.toldAt = null;
    }
    await saveVersioned(row, row.version);
    if (isNew) await appendAudit('organisations.domain_proved', { subjectId: id, at: now, by, detail: { domain: row.domain } });
    return { isProved: row.provedAt !== null, problem: isTaken ? 'taken' : problem };
  }

  private async applyWay({ domainId, on }: WayOfDomainChange): Promise<void> {
    const row = await take(SignOnDomainRow, domainId);
    enforce(on ? canEnforce(row, await listProviderFacts()) : canRelease(row));
    row.isEnforced = on;
    await saveVersioned(row, row.version);
    await setWayOfDomain(row.domain, row.organisationId, { providerId: row.providerId, isEnforced: on });
    await noteAct('organisations.sign_on_enforced', domainId, this.clock.now(), { on });
  }

  private async applyRemoval(id: string): Promise<void> {
    const row = await take(SignOnDomainRow, id);
    await deleteDomain(id);
    await releaseDomain(row.domain, row.organisationId);
    await noteAct('organisations.domain_removed', id, this.clock.now());
  }
}
