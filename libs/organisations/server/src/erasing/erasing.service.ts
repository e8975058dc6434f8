import { Inject, Injectable } from '@nestjs/common';
import { dismissAccount, eraseAccount, eraseInvitations } from '@waymark/identity/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, ExportCatalogue, saveVersioned, take, tx } from '@waymark/platform/server';
import { noteAct } from '../access-log/note-act';
import { lockOrganisation } from '../organisations/organisations.queries';
import { enforce, requireSamePlace } from '../people/membership-rules';
import { takeMembershipOf } from '../people/membership.queries';
import { listPersonFactsOf } from '../people/people.queries';
import { PersonRow } from '../people/person.entity';
import { registerDangerousChange } from '../second-person/dangerous-changes';
import { makeOrPropose, type Outcome } from '../second-person/second-person.service';
import { forgetCopies, isErased, nextErasedNumber, redactHistory } from './erasing.queries';
import type { ErasurePreview } from './erasing.model';
import { canErase } from './erasing.policy';
import { listNamePlaces } from './name-places';
import { dropTraces } from './traces';

export const PERSON_ERASE = 'organisations.person.erase';

interface Erasure {
  readonly personId: string;
}

/** The name of somebody who was erased; the number tells them apart. */
export const erasedName = (number: number): string => `Person who was erased ${number}`;

/** Erases what is kept of a person, so that the record stays whole: what they did keeps its place, without their name. */
@Injectable()
export class ErasingService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ExportCatalogue) private readonly catalogue: ExportCatalogue,
  ) {
    registerDangerousChange<Erasure>({ kind: PERSON_ERASE, apply: ({ personId }) => this.apply(personId) });
  }

  /** What erasing somebody would leave as it is: where words hold the name, to be looked at before. */
  async preview(personId: string): Promise<ErasurePreview> {
    const [person] = await listPersonFactsOf([personId]);
    if (!person) throw platformError('platform.not_found');
    const { id, name, email, leftOn } = person;
    const permit = canErase({ hasLeft: leftOn !== null, isErased: await isErased(id), isViewer: id === (await currentMember()).personId });
    return { personId: id, canErase: permit, places: await listNamePlaces(this.catalogue, name, email) };
  }

  /** Erases somebody, or has it wait for a second admin. */
  async erase(personId: string, version: number): Promise<Outcome> {
    await lockOrganisation();
    const person = await take(PersonRow, personId);
    await requireSamePlace(person, await takeMembershipOf(personId), version);
    await this.enforce(person);
    return makeOrPropose<Erasure>(PERSON_ERASE, { personId }, { subjectId: personId, subjectName: person.name });
  }

  private async enforce(person: PersonRow): Promise<void> {
    const { personId } = await currentMember();
    enforce(canErase({ hasLeft: person.leftOn !== null, isErased: person.erasedAt !== null, isViewer: person.id === personId }));
  }

  private async apply(personId: string): Promise<void> {
    await lockOrganisation();
    const person = await take(PersonRow, personId);
    await this.enforce(person);
    const { name, email, accountId } = person;
    const number = await nextErasedNumber();
    await dropTraces(personId);
    await forgetCopies(name, email, erasedName(number));
    Object.assign(person, { name: erasedName(number), email: null, title: null, accountId: null, erasedAt: this.clock.now(), erasedNumber: number });
    await saveVersioned(person, person.version);
    await eraseInvitations(tx().organisationId, personId, email);
    if (accountId) await dismissAccount(accountId, tx().organisationId);
    const isAccountErased = accountId !== null && (await eraseAccount(accountId));
    await redactHistory(personId, email);
    await noteAct('organisations.person_erased', personId, this.clock.now(), { accountErased: isAccountErased });
  }
}
