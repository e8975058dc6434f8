import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { toSlug } from '@waymark/plans/domain';
import { findPlan, PlanReader } from '@waymark/plans/server';
import { platformError, type SpreadsheetCell, toCsv } from '@waymark/platform/domain';
import { HttpDoor, isUuid, sendHttpError } from '@waymark/platform/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findMeasure, listMeasuresOfPlan } from '../measures/measure.queries';
import { loadReading } from '../progress';
import { toFigureRows } from './figures-file';
import { toMeasureRows } from './measures-file';

interface ExportRequest {
  readonly Params: { organisation: string; file?: string };
  readonly Querystring: { plan?: string };
}

/** A file before it is written out. */
interface Table {
  readonly name: string;
  readonly rows: SpreadsheetCell[][];
}

const FILE = /^([0-9a-f-]{36})\.csv$/;

/** Hands out figures as files: exactly what whoever asks may see on the page, made of the same published figures. */
@Controller()
export class MeasureExportController {
  constructor(
    @Inject(HttpDoor) private readonly door: HttpDoor,
    @Inject(PlanReader) private readonly reader: PlanReader,
  ) {}

  /** The figures of one measure. */
  @Get('export/:organisation/measures/:file')
  sendFigures(@Req() request: FastifyRequest<ExportRequest>, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, async () => {
      const [, id = ''] = FILE.exec(request.params.file ?? '') ?? [];
      const measure = isUuid(id) ? await findMeasure(id) : null;
      if (!measure?.reference) throw platformError('platform.not_found');
      return { name: measure.statement, rows: await toFigureRows(await loadReading(id, await this.reader.today())) };
    });
  }

  /** The measures of a plan, each with its latest figure; without a plan, those of the current one. */
  @Get('export/:organisation/measures.csv')
  sendMeasures(@Req() request: FastifyRequest<ExportRequest>, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, async () => {
      const { plan: planId } = request.query;
      const plan = planId === undefined || isUuid(planId) ? await findPlan(planId) : null;
      if (!plan) throw platformError('platform.not_found');
      return { name: `${plan.title} measures`, rows: await toMeasureRows(await this.listedMeasures(plan.id)) };
    });
  }

  private async listedMeasures(planId: string) {
    const today = await this.reader.today();
    const standing = (await listMeasuresOfPlan(planId)).filter(({ withdrawnAt }) => !withdrawnAt);
    return Promise.all(standing.map(async (measure) => {
      const [{ statement: outcomeStatement }, reading] = await Promise.all([this.reader.getOutcome(planId, measure.outcomeId), loadReading(measure.id, today)]);
      return { measure, outcomeStatement, reading };
    }));
  }

  private async send(request: FastifyRequest<ExportRequest>, reply: FastifyReply, work: () => Promise<Table>): Promise<void> {
    try {
      const entry = { organisation: request.params.organisation, permission: 'measures.read', mode: 'read' } as const;
      const { name, rows, today } = await this.door.enter(request, entry, async () => ({ ...(await work()), today: await this.reader.today() }));
      await reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${toSlug(name)}-${today}.csv"`)
        .header('x-content-type-options', 'nosniff')
        .type('text/csv; charset=utf-8')
        .send(Buffer.from(toCsv(rows), 'utf8'));
    } catch (error) {
      await sendHttpError(request, reply, error);
    }
  }
}
