import { Controller, Get, Inject, Injectable, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';

/** Names of the migrations that this program counts on. */
export const EXPECTED_MIGRATIONS = Symbol('expected migrations');

type Obstacle = 'closing down' | 'the database does not answer' | 'the database has to be migrated';

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
    @Inject(EXPECTED_MIGRATIONS) private readonly expected: readonly string[],
  ) {}

  /** The process answers. */
  @Get('livez')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process takes requests: it is not closing down, and its database answers and has the schema that the program counts on. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const because = this.readiness.isDraining ? 'closing down' : await this.findObstacle();
    await reply.status(because ? 503 : 200).header('cache-control', 'no-store').send(because ? { status: 'not ready', because } : { status: 'ready' });
  }

  private async findObstacle(): Promise<Obstacle | null> {
    try {
      const [{ count }] = await this.dataSource.query<[{ count: number }]>('select count(*)::int as count from public.migrations where name = any($1)', [this.expected]);
      return count < this.expected.length ? 'the database has to be migrated' : null;
    } catch (error) {
      // Without the table, or the right to read it, no migration of ours has run.
      return /^42(P01|501)$/.test((error as { code?: string }).code ?? '') ? 'the database has to be migrated' : 'the database does not answer';
    }
  }
}
