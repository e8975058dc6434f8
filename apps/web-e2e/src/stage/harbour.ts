import { openRunningOrganisation, type Organisation, type Person } from './organisation';
import { makePlan, type MadePlan } from './plan';

/** An organisation with a plan, and Ada, a contributor, whose actions they are. */
export interface Harbour {
  readonly harbour: Organisation;
  readonly ada: Person;
  readonly plan: MadePlan;
}

/** Opens such an organisation. @param titles of the actions, due in some years */
export async function openHarbour(name: string, titles: readonly string[]): Promise<Harbour> {
  const harbour = await openRunningOrganisation(name);
  const ada = await harbour.join('Ada Obi', ['CONTRIBUTOR']);
  const plan = await makePlan(harbour, titles.map((title) => ({ title, owner: ada, dueOn: '2030-03-31' })));
  return { harbour, ada, plan };
}
