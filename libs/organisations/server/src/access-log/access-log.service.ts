import { Inject, Injectable } from '@nestjs/common';
import { toHour } from '@waymark/identity/server';
import { type AccessGroup, accessGroupOf, accessKinds, accessPrecisionOf } from '@waymark/organisations/domain';
import { platformError } from '@waymark/platform/domain';
import { appendAudit, Clock, currentMember, Database, findAuditHead, isUuid, type Member, tx } from '@waymark/platform/server';
import type { AccessLogEntry, AccessLogPage } from './access-log.model';
import { type AccessQuestion, isNotedSince, listEntries } from './access-log.queries';
import { nameSubjects, type ShownEntry } from './audit-subjects';
import { namePeople } from './people-subjects';

/** What a page of the log is narrowed to. */
export interface AccessFilter {
  readonly group?: AccessGroup | null;
  readonly personId?: string | null;
  readonly fromOn?: string | null;
  readonly untilOn?: string | null;
}

const READ = 'organisations.access_log_read';

function kindsOf(group: AccessGroup | null | undefined): Pick<AccessQuestion, 'kinds' | 'isBesides'> {
  if (!group) return { kinds: null, isBesides: false };
  if (group === 'other') return { kinds: [...accessKinds.keys()], isBesides: true };
  return { kinds: [...accessKinds.keys()].filter((kind) => accessGroupOf(kind) === group), isBesides: false };
}

/** The audit chain as people read it. */
@Injectable()
export class AccessLogService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** A page, the newest first. The look itself is entered, once an hour for each person, before anything is shown. */
  async list(filter: AccessFilter, first: number, after: string | null): Promise<AccessLogPage> {
    const member = await currentMember();
    const before = readPlace(after);
    await this.noteLook(member);
    const entries = await listEntries({ ...questionOf(filter, member), before, first: first + 1 });
    const shown = entries.slice(0, first);
    const head = await findAuditHead();
    return { items: await describe(shown), nextCursor: entries.length > first ? toPlace(shown.at(-1)!.sequence) : null, head };
  }

  /** All that a filter finds, up to a number of entries, for a file. */
  async listAll(filter: AccessFilter, most: number): Promise<AccessLogEntry[]> {
    return describe(await listEntries({ ...questionOf(filter, await currentMember()), before: null, first: most }));
  }

  /** In a transaction of its own: the one at hand is for reading. */
  private async noteLook({ organisationId, personId }: Member): Promise<void> {
    const now = this.clock.now();
    if (await isNotedSince(personId, READ, toHour(now))) return;
    await this.database.transaction({ organisationId, mode: 'write', actor: personId }, async () => {
      await tx().query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${READ}/${personId}`]);
      if (!(await isNotedSince(personId, READ, toHour(now)))) await appendAudit(READ, { subjectId: personId, at: now, by: personId, detail: {} });
    });
  }
}

function questionOf({ group, personId = null, fromOn = null, untilOn = null }: AccessFilter, { timeZone }: Member): Omit<AccessQuestion, 'before' | 'first'> {
  if (personId !== null && !isUuid(personId)) throw platformError('platform.not_found');
  return { ...kindsOf(group), personId, fromOn, untilOn, timeZone };
}

async function describe(entries: readonly ShownEntry[]): Promise<AccessLogEntry[]> {
  const people = await namePeople(entries.map(({ by }) => by).filter(isUuid));
  const subjects = await nameSubjects(entries);
  return entries.map(({ sequence, kind, by, at, detail }) => {
    const isPerson = isUuid(by);
    const subject = subjects.get(sequence);
    return {
      sequence, kind, group: accessGroupOf(kind), at: new Date(at), precision: accessPrecisionOf(kind),
      actor: isPerson ? (people.has(by) ? 'person' : 'erased') : 'program',
      who: isPerson ? (people.get(by) ?? null) : by,
      personId: people.has(by) ? by : null,
      about: subject ? { name: subject.name, path: subject.path } : null,
      note: subject?.note ?? null,
      facts: Object.entries(detail).map(([name, value]) => ({ name, value: String(value ?? '') })),
    };
  });
}

const toPlace = (sequence: number): string => Buffer.from(String(sequence)).toString('base64url');

/** @throws platform.bad_input for a cursor that no page of ours gave out. */
function readPlace(cursor: string | null): number | null {
  if (!cursor) return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^[1-9]\d{0,8}$/.test(text)) throw platformError('platform.bad_input', { fields: { after: 'Use the cursor of the page before.' } });
  return Number(text);
}
