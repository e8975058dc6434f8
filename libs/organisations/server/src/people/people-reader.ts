import { Inject, Injectable } from '@nestjs/common';
import { lastDaySoon } from '@waymark/organisations/domain';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember } from '@waymark/platform/server';
import type { PeopleArgs } from './people.inputs';
import { readCursor, toCursor, toPerson } from './people-page';
import { countPeople, listPersonFacts, listPersonFactsOf, type PeopleQuestion } from './people.queries';
import type { PersonModel, PersonPage } from './person.model';

/** Shows people, each viewer no more than they may see. */
@Injectable()
export class PeopleReader {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** One page by name. */
  async list({ search, after, ...asked }: PeopleArgs): Promise<PersonPage> {
    const [first, includeLeft] = [asked.first ?? 50, asked.includeLeft ?? false];
    const viewer = await currentMember();
    const today = this.clock.today(viewer.timeZone);
    const withEmail = viewer.permissions.has('organisations.people.manage');
    const ending = asked.endingSoon ? ([today, lastDaySoon(today)] as const) : null;
    const question: PeopleQuestion = { search: search?.trim() || null, withEmail, includeLeft, first, after: after ? readCursor(after) : null, ending };
    if (ending && !withEmail) return { items: [], total: 0, nextCursor: null };
    const found = await listPersonFacts(question);
    const page = found.slice(0, first);
    const isWhole = !after && found.length <= first;
    return {
      items: page.map((person) => toPerson(person, viewer, today)),
      total: isWhole ? found.length : await countPeople(question),
      nextCursor: found.length > first ? toCursor(page.at(-1)!) : null,
    };
  }

  /** People by id, in the order of the ids. @throws platform.not_found when one is missing. */
  async get(ids: readonly string[]): Promise<PersonModel[]> {
    const viewer = await currentMember();
    const today = this.clock.today(viewer.timeZone);
    const people = new Map((await listPersonFactsOf(ids)).map((person) => [person.id, toPerson(person, viewer, today)]));
    return ids.map((id) => {
      const person = people.get(id);
      if (!person) throw platformError('platform.not_found');
      return person;
    });
  }
}
