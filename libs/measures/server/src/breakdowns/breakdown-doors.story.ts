import type { StoryPerson } from '@waymark/organisations/server';
import { type Answered, type Loose, type MeasureDoors, openMeasureDoors } from '../measure-doors.story';

const BREAKDOWN = `dimension dimensionName toOn periodText groupingName isRolledUp heading note asAtOn source comparatorName compares parts periods revisions correctedReason
  rows { code name kind isHidden counts of verdict parityAt share { state value text numerator denominator lower upper intervalText }
    comparison { state value text lower upper intervalText } startingShare { state text } }`;
const FIGURE = 'state value text numerator denominator lower upper';
const MEASURE = `id breakdownUses { id version dimension dimensionName schemeKey groupingKey groupingName shape parts compares comparatorGroup comparatorOnTop }
  breakdown(dimension: "ethnic_group") { ${BREAKDOWN} } latest { revision correctedReason figure { ${FIGURE} } } observations { toOn revision figure { ${FIGURE} } }`;

const QUERIES = {
  choose: `mutation ($input: ChooseBreakdownInput!) { answer: chooseBreakdown(input: $input) { measure { ${MEASURE} } } }`,
  record: `mutation ($input: RecordBreakdownInput!) { answer: recordBreakdown(input: $input) { measure { ${MEASURE} } } }`,
  recordFigure: `mutation ($input: RecordObservationInput!) { answer: recordObservation(input: $input) { measure { ${MEASURE} } } }`,
  correctFigure: `mutation ($input: CorrectObservationInput!) { answer: correctObservation(input: $input) { measure { ${MEASURE} } } }`,
  define: `mutation ($input: DefineMeasureInput!) { answer: defineMeasure(input: $input) { measure { version ${MEASURE} } } }`,
  measure: `query ($id: ID!) { measure(id: $id) { ${MEASURE} } }`,
  period: `query ($id: ID!, $toOn: Date) { measure(id: $id) { breakdown(dimension: "ethnic_group", toOn: $toOn) { ${BREAKDOWN} } } }`,
  tighten: `mutation ($input: TightenProtectionInput!) { answer: tightenProtection(input: $input) { protection { revision reason setBy { name } inForce { audience hiddenUpTo roundedTo smallestBase } floor { audience hiddenUpTo } } } }`,
  protection: `query { protection { revision reason setBy { name } inForce { audience hiddenUpTo roundedTo smallestBase smallestPart smallestSurveyBase smallestMove } floor { audience hiddenUpTo } } }`,
  name: `mutation ($personId: ID!) { answer: nameDataSteward(personId: $personId) { steward { id version namedAt endedAt person { name } namedBy { name } } } }`,
  end: `mutation ($id: ID!, $version: Int!) { answer: endDataSteward(id: $id, version: $version) { steward { id version endedAt } } }`,
  stewards: `query { dataStewards { id person { name } } }`,
  look: `mutation ($input: LookAtExactFiguresInput!) { answer: lookAtExactFigures(input: $input) { id figure { fromOn toOn value numerator denominator } cells { category name part count } } }`,
  looks: `query ($first: Int, $after: String) { exactLooks(first: $first, after: $after) { total nextCursor items { purpose toOn dimension lookedAt person { name } measure { id } } } }`,
  schemes: `query ($dimension: String) { categorySchemes(dimension: $dimension) { key revision dimension dimensionName name isOwn categories { code name kind aliases } } }`,
  groupings: `query ($dimension: String) { groupings(dimension: $dimension) { key schemeKey name isOwn coarserKey groups { code name kind categories } subtotals { code groups } } }`,
  defineScheme: `mutation ($input: DefineCategorySchemeInput!) { answer: defineCategoryScheme(input: $input) { scheme { key revision name isOwn categories { code } } } }`,
  defineGrouping: `mutation ($input: DefineGroupingInput!) { answer: defineGrouping(input: $input) { grouping { key name isOwn groups { code } } } }`,
} as const;

export type BreakdownDoor = keyof typeof QUERIES;

/** The words of a door, for those who ask without being anybody. */
export const wordsOf = (door: BreakdownDoor): string => QUERIES[door];

/** The doors of breakdowns and of what protects them. */
export interface BreakdownDoors extends Omit<MeasureDoors, 'as'> {
  ask(person: StoryPerson, door: BreakdownDoor, variables?: Record<string, unknown>, key?: string): Promise<Answered>;
  /** A percentage of people, broken down by five ethnic groups. */
  broken(told?: { columns?: Record<string, unknown>; choice?: Record<string, unknown>; state?: 'draft' | 'active' | 'closed' }): Promise<{ id: string; planId: string }>;
}

/** Counts of a rate by category: [with, of]. */
export type Rates = Readonly<Record<string, readonly [number, number]>>;

/** The counts as they are entered. */
export const cellsOf = (rates: Rates): Loose[] =>
  Object.entries(rates).flatMap(([category, [some, of]]) => [
    { category, part: 'with', count: some },
    { category, part: 'of', count: of },
  ]);

/** Large enough that nothing of them is hidden from anybody. */
export const PLENTY: Rates = { A: [240, 400], D: [60, 120], H: [80, 200], M: [60, 160], S: [40, 120], Z: [30, 60] };

export async function openBreakdownDoors(): Promise<BreakdownDoors> {
  const doors = await openMeasureDoors();
  const ask: BreakdownDoors['ask'] = async (person, door, variables = {}, key) => {
    const slug = person === doors.stranger ? doors.elsewhere.slug : doors.organisation.slug;
    const { data, errors } = await doors.server.ask<Loose>(QUERIES[door], variables, { session: person.session, organisation: slug, ...(key ? { key } : {}) });
    const [error] = errors ?? [];
    return { data: data?.answer?.measure ?? data?.answer ?? data?.measure ?? data, code: error?.extensions.code, error, facts: { ...(error?.extensions['facts'] ?? {}), ...error?.extensions } };
  };
  return {
    ...doors,
    ask,
    async broken({ columns = {}, choice = {}, state = 'active' } = {}) {
      const measure = await doors.measure({ state: state === 'closed' ? 'active' : state, columns: { people: 'same_people', ...columns } });
      const input = { measureId: measure.id, dimension: 'ethnic_group', schemeKey: 'nhs-ethnic-2001', groupingKey: 'ethnic-2001-five-v1', shape: 'RATE', ...choice };
      const { error } = await ask(doors.cast.executive, 'choose', { input });
      if (error) throw new Error(JSON.stringify(error));
      return measure;
    },
  };
}
