import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { accessGroups, type AccessGroup, toAccessWords } from '@waymark/organisations/domain';
import { isDay, platformError, toCsv } from '@waymark/platform/domain';
import { Clock, HttpDoor, type Member, sendHttpError } from '@waymark/platform/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessLogEntry } from './access-log.model';
import { type AccessFilter, AccessLogService } from './access-log.service';
import { noteAct } from './note-act';

interface FileRequest {
  readonly Params: { organisation: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

/** More than a spreadsheet is read with. The whole chain is exported from the command line. */
const MOST = 20_000;

const HEADINGS = ['Number', 'When', 'As exact as', 'Who', 'What', 'About', 'Why', 'Noted', 'Kind'];

/** Hands out the access log as a file for a spreadsheet. */
@Controller()
export class AccessLogController {
  constructor(
    @Inject(HttpDoor) private readonly door: HttpDoor,
    @Inject(AccessLogService) private readonly service: AccessLogService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('export/:organisation/access-log.csv')
  async send(@Req() request: FastifyRequest<FileRequest>, @Res() reply: FastifyReply): Promise<void> {
    try {
      const entry = { organisation: request.params.organisation, permission: 'organisations.access_log.read', mode: 'write' } as const;
      const { entries, today } = await this.door.enter(request, entry, (member) => this.collect(member, readFilter(request.query)));
      await reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="access-log-${today}.csv"`)
        .header('x-content-type-options', 'nosniff')
        .type('text/csv; charset=utf-8')
        .send(Buffer.from(toCsv([HEADINGS, ...entries.map(toRow)]), 'utf8'));
    } catch (error) {
      await sendHttpError(request, reply, error);
    }
  }

  private async collect({ personId, timeZone }: Member, filter: AccessFilter): Promise<{ entries: AccessLogEntry[]; today: string }> {
    const entries = await this.service.listAll(filter, MOST);
    await noteAct('organisations.access_log_downloaded', personId, this.clock.now(), { entries: entries.length });
    return { entries, today: this.clock.today(timeZone) };
  }
}

/** @throws platform.bad_input for what is no way of narrowing it. */
function readFilter({ group, person, from, until }: Readonly<Record<string, unknown>>): AccessFilter {
  const isGroup = (value: unknown): value is AccessGroup => accessGroups.some((each) => each === value);
  const days = [from, until].every((value) => value === undefined || (typeof value === 'string' && isDay(value)));
  if (!days || (group !== undefined && !isGroup(group)) || (person !== undefined && typeof person !== 'string')) throw platformError('platform.bad_input', { fields: { filter: 'Open this file from the access log.' } });
  return { group: isGroup(group) ? group : null, personId: typeof person === 'string' ? person : null, fromOn: (from as string | undefined) ?? null, untilOn: (until as string | undefined) ?? null };
}

const toRow = ({ sequence, at, precision, actor, who, kind, about, note, facts }: AccessLogEntry) => [
  sequence, at.toISOString(), precision === 'exact' ? 'moment' : precision, actor === 'erased' ? 'Somebody whose data was erased' : who, toAccessWords(kind), about?.name ?? null, note,
  facts.map(({ name, value }) => `${name}: ${value}`).join('; '), kind,
];
