import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { findPlan } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, HttpDoor, isUuid, sendHttpError } from '@waymark/platform/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { listPlanNodes } from '../plan-nodes/plan-nodes.queries';
import { toFileName } from './file-name';
import { toCsvFile, toWorkbookFile } from './plan-file';

interface ExportRequest {
  readonly Params: { file: string };
  readonly Querystring: { organisation?: string };
}

const FILE = /^([0-9a-f-]{36})\.(xlsx|csv)$/;

/** Hands out a plan as a file: as it is at this moment, to whoever may see it. */
@Controller()
export class ExportController {
  constructor(
    @Inject(HttpDoor) private readonly door: HttpDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('interchange/plans/:file')
  async send(@Req() request: FastifyRequest<ExportRequest>, @Res() reply: FastifyReply): Promise<void> {
    try {
      const [, id = '', ending = ''] = FILE.exec(request.params.file) ?? [];
      const entry = { organisation: request.query.organisation, permission: 'interchange.export', mode: 'read' } as const;
      const found = await this.door.enter(request, entry, async (member) => {
        const plan = isUuid(id) ? await findPlan(id) : null;
        if (!plan) throw platformError('platform.not_found');
        return { title: plan.title, nodes: await listPlanNodes(plan.id), today: this.clock.today(member.timeZone) };
      });
      const file = ending === 'csv' ? toCsvFile(found.nodes) : await toWorkbookFile(found.nodes, found.title);
      await reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${toFileName(found.title, found.today, ending)}"`)
        .header('x-content-type-options', 'nosniff')
        .type(file.contentType)
        .send(Buffer.from(file.bytes));
    } catch (error) {
      await sendHttpError(request, reply, error);
    }
  }
}
