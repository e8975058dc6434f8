import { Controller, Get, Inject, Injectable, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';

/** Whether this process takes requests. It stops saying so before it closes its door. */
@Injectable()
export class Readiness {
  private draining = false;

  drain(): void {
    this.draining = true;
  }

  get isDraining(): boolean {
    return this.draining;
  }
}

@Controller()
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** The process answers. */
  @Get('livez')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process takes requests: it is not closing down and its database answers. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const isReady = !this.readiness.isDraining && (await this.databaseAnswers());
    await reply.status(isReady ? 200 : 503).header('cache-control', 'no-store').send({ status: isReady ? 'ready' : 'not ready' });
  }

  private async databaseAnswers(): Promise<boolean> {
    try {
      await this.dataSource.query('select 1');
      return true;
    } catch {
      return false;
    }
  }
}
