import { Inject, Injectable } from '@nestjs/common';
import { loadPeople, noteAct } from '@waymark/organisations/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, insert, isUuid, saveVersioned, take, tx } from '@waymark/platform/server';
import { protectionError } from './protection.errors';
import { DataStewardRow } from './data-steward.entity';

const LIVE = 'select 1 from measures.data_steward where organisation_id = $1 and person_id = $2 and ended_at is null';

/** Naming those who may look at exact figures. Nobody names themselves: two people stand behind each look. */
@Injectable()
export class DataStewardsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async name(personId: string): Promise<string> {
    if (!isUuid(personId)) throw platformError('platform.not_found');
    const member = await currentMember();
    if (member.personId === personId) throw protectionError('measures.steward.own_naming', { field: 'personId' });
    const person = await loadPeople().load(personId);
    if (person.hasLeft) throw protectionError('measures.steward.person_left', { name: person.name, field: 'personId' });
    // Whoever names the same person at the same moment waits here, and then finds them named.
    await tx().execute('select 1 from organisations.person where organisation_id = $1 and id = $2 for update', [tx().organisationId, personId]);
    if ((await tx().query(LIVE, [tx().organisationId, personId])).length > 0) throw protectionError('measures.steward.named_already', { name: person.name, field: 'personId' });
    const steward = await insert(DataStewardRow, { personId, namedBy: member.personId, namedAt: this.clock.now(), endedBy: null, endedAt: null });
    await noteAct('measures.data_steward_named', personId, this.clock.now());
    return steward.id;
  }

  async end(id: string, version: number): Promise<string> {
    const steward = await take(DataStewardRow, id);
    if (steward.endedAt) throw protectionError('measures.steward.ended_already');
    steward.endedAt = this.clock.now();
    steward.endedBy = (await currentMember()).personId;
    await saveVersioned(steward, version);
    await noteAct('measures.data_steward_ended', steward.personId, this.clock.now());
    return steward.id;
  }
}
