import { Inject, Injectable } from '@nestjs/common';
import type { MappingOverride } from '@waymark/interchange/domain';
import { findPlan } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, enqueue, insert, isUuid, saveVersioned, take } from '@waymark/platform/server';
import { interchangeError } from '../interchange.errors';
import { LARGEST_FILE } from '../reading/files/file-kind';
import type { MapImportArgs, OpenImportArgs } from './import.inputs';
import { hashTicket, newTicket } from './imports.queries';
import { PlanImportRow } from './plan-import.entity';

/** How long a file may take to be sent. */
const TICKET_MILLISECONDS = 10 * 60_000;

/** Opens imports and reads them again with a person's mapping. */
@Injectable()
export class ImportsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Gives a ticket for one file of this person. */
  async open({ fileName, size, planId = null }: OpenImportArgs): Promise<{ importId: string; ticket: string }> {
    if (size > LARGEST_FILE) throw interchangeError('interchange.file.too_large', { field: 'size' });
    if (size === 0) throw interchangeError('interchange.file.empty', { field: 'size' });
    if (typeof planId === 'string') await requireOpenPlan(planId);
    const now = this.clock.now();
    const ticket = newTicket();
    const row = await insert(PlanImportRow, {
      fileName, size, state: 'waiting', progress: 0, ticketHash: hashTicket(ticket), ticketExpiresAt: new Date(now.getTime() + TICKET_MILLISECONDS),
      targetPlanId: planId, targetChosen: planId !== null, openedBy: (await currentMember()).personId, openedAt: now,
    });
    return { importId: row.id, ticket };
  }

  /** Reads the file again as a person says its columns and words are meant. */
  async map({ id, columns, statusWords, headerRows, planId }: MapImportArgs): Promise<string> {
    const row = await takeOwn(id);
    if (row.state !== 'ready') throw interchangeError('interchange.import.not_ready');
    if (typeof planId === 'string') await requireOpenPlan(planId);
    row.mapping = merge(row.mapping, { columns: columns ?? [], statusWords: statusWords ?? [], headerRows: headerRows ?? [] });
    row.state = 'reading';
    row.progress = 30;
    row.draft = null;
    if (planId !== undefined) Object.assign(row, { targetPlanId: planId, targetChosen: true });
    await saveVersioned(row, row.version);
    await enqueue('interchange.read_file', { importId: id });
    return id;
  }
}

/** An import of the person who asks, to change it. @throws platform.not_found */
export async function takeOwn(id: string): Promise<PlanImportRow> {
  if (!isUuid(id)) throw platformError('platform.not_found');
  const row = await take(PlanImportRow, id);
  if (row.openedBy !== (await currentMember()).personId) throw platformError('platform.not_found');
  return row;
}

async function requireOpenPlan(planId: string): Promise<void> {
  if (!planId || !(await findPlan(planId))) throw platformError('platform.not_found');
}

type Choices = { readonly [Part in 'columns' | 'statusWords' | 'headerRows']: NonNullable<MapImportArgs[Part]> };

/** What a person says now comes before what they said earlier. */
function merge(held: MappingOverride | null, { columns, statusWords, headerRows }: Choices): MappingOverride {
  const key = ({ sheet, column }: { sheet?: string; column: number }) => `${sheet ?? ''}\n${column}`;
  const chosen = new Map((held?.columns ?? []).map((column) => [key(column), column]));
  for (const { sheet, index, field = null } of columns) chosen.set(key({ sheet, column: index }), { sheet, column: index, field });
  const headers = new Map((held?.headerRows ?? []).map((choice) => [choice.sheet, choice]));
  for (const { sheet, row = null } of headerRows) headers.set(sheet, { sheet, row });
  return {
    columns: [...chosen.values()],
    headerRows: [...headers.values()],
    statusWords: { ...held?.statusWords, ...Object.fromEntries(statusWords.map(({ word, status = null }) => [word, status])) },
  };
}
