import { measureTemplates } from '@waymark/measures/domain';
import { type Loose, type MeasureDoors, openMeasureDoors } from '../measure-doors.story';

let doors: MeasureDoors;
beforeAll(async () => void (doors = await openMeasureDoors()));
afterAll(() => doors?.server.close());

const ADD = `mutation ($outcomeId: ID!, $template: String!, $ownerId: ID, $reason: String) {
  answer: addMeasureFromTemplate(outcomeId: $outcomeId, template: $template, ownerId: $ownerId, reason: $reason) {
    measure { reference statement kind owner { name } definition { template definition unit better frequency people decimals question fixedAfter } breakdownUses { dimension } } } }`;

async function ask(query: string, variables: Record<string, unknown>, person = doors.cast.executive): Promise<{ measure: Loose; templates: Loose; code: string | undefined }> {
  const { data, errors } = await doors.server.ask<Loose>(query, variables, { session: person.session, organisation: 'northmoor' });
  return { measure: data?.answer?.measure, templates: data?.measureTemplates, code: errors?.[0]?.extensions.code };
}

async function outcome(state: 'draft' | 'active' | 'closed' = 'active') {
  const { planId } = await doors.measure({ state });
  const [{ id }] = await doors.sql('select id from plans.outcome where plan_id = $1', [planId]);
  return { outcomeId: id, planId };
}

const REASON = 'The board wants to see it.';

it.each(measureTemplates.map((template) => [template.key, template] as const))('%s makes a measure with all it says, broken down as it says', async (key, template) => {
  const { outcomeId, planId } = await outcome();
  const { measure, code } = await ask(ADD, { outcomeId, template: key, ownerId: doors.cast.owner.personId, reason: REASON });
  expect(code).toBeUndefined();
  expect(measure).toMatchObject({
    reference: 'M1.2', statement: template.statement, kind: template.kind.toUpperCase(), owner: { name: 'Aoife Brennan' },
    definition: {
      template: key, definition: template.definition, unit: template.unit.toUpperCase(), better: template.better.toUpperCase(), frequency: template.frequency.toUpperCase(), people: template.people.toUpperCase(),
      decimals: template.decimals, question: template.question, fixedAfter: 12,
    },
    breakdownUses: template.breakdown ? [{ dimension: template.breakdown.dimension }] : [],
  });
  expect((await doors.changes(planId))[0]).toMatchObject({ kind: 'added', to: template.statement, reason: REASON });
});

it('is for executives, in an active plan with a reason, and only of templates there are', async () => {
  const { outcomeId } = await outcome();
  const template = measureTemplates[0]!.key;
  expect((await ask(ADD, { outcomeId, template, reason: REASON }, doors.cast.owner)).code).toBe('platform.forbidden');
  expect((await ask(ADD, { outcomeId, template })).code).toBe('plans.change.reason_needed');
  expect((await ask(ADD, { outcomeId, template: 'another', reason: REASON })).code).toBe('measures.measure.template_unknown');
  expect((await ask(ADD, { outcomeId: 'nothing', template, reason: REASON })).code).toBe('platform.not_found');
  expect((await ask(ADD, { outcomeId: (await outcome('closed')).outcomeId, template, reason: REASON })).code).toBe('plans.plan.closed');
  expect((await ask(ADD, { outcomeId: (await outcome('draft')).outcomeId, template })).code).toBeUndefined();
});

it('everybody of the organisation can read them', async () => {
  const { templates } = await ask('{ measureTemplates { key set setName name statement kind unit better breakdownName } }', {}, doors.cast.reader);
  expect(templates.map(({ key }: Loose) => key)).toEqual(measureTemplates.map(({ key }) => key));
  expect(templates[0]).toMatchObject({ setName: 'Workforce race equality, nine indicators', breakdownName: expect.stringMatching(/^[A-Z]/) });
});
