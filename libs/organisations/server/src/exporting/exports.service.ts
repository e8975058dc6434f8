import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hashToken } from '@waymark/identity/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, currentScope, enqueue, isUuid } from '@waymark/platform/server';
import { lockOrganisation } from '../organisations/organisations.queries';
import { organisationsError } from '../organisations.errors';
import { addTicket } from './export-tickets.queries';
import { addExport, findExport, listExports } from './exports.queries';
import { MAKE_EXPORT } from './make-export.job';

const MINUTES_OPEN = 10;

/** How often making it is taken up again when the program that worked at it was stopped. */
const ATTEMPTS = 3;

/** Asks for exports, and opens the door to a file. */
@Injectable()
export class ExportsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Puts an export into the queue, one at a time, and gives its id. */
  async order(): Promise<string> {
    await lockOrganisation();
    const [newest] = await listExports(1);
    if (newest && ['waiting', 'making'].includes(newest.state)) throw organisationsError('organisations.export.under_way');
    const { personId } = await currentMember();
    const id = await addExport(personId, this.clock.now());
    await enqueue(MAKE_EXPORT, { orderId: id }, { key: `export:${id}`, maxAttempts: ATTEMPTS });
    return id;
  }

  /** Opens the door to a file for one download within ten minutes, and gives its address. Whoever asked for the file alone. */
  async openTicket(id: string): Promise<string> {
    const [{ personId }, order, now] = [await currentMember(), isUuid(id) ? await findExport(id) : null, this.clock.now()];
    if (!order) throw platformError('platform.not_found');
    if (order.askedById !== personId) throw organisationsError('organisations.export.of_another');
    if (order.state !== 'ready' || !order.endsAt || order.endsAt <= now) throw organisationsError('organisations.export.gone');
    const token = randomBytes(32).toString('base64url');
    await addTicket(id, hashToken(token), new Date(now.getTime() + MINUTES_OPEN * 60_000));
    return `/exports/${currentScope().organisationSlug}/${token}`;
  }
}
