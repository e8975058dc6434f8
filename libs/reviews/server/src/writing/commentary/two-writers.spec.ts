import { tx } from '@waymark/platform/server';
import { openWritingDoors, type WritingDoors } from '../writing-doors.story';

const ROUNDS = 1000;
const writers = ['ruth', 'martin'] as const;
type Writer = (typeof writers)[number];

let doors: WritingDoors;
beforeAll(async () => {
  doors = await openWritingDoors();
});
afterAll(() => doors?.close());

interface Answered {
  readonly sent: string;
  readonly stood: boolean;
  /** Of a conflict: the text that stood in the way, and the one that was sent, as the answer tells them. */
  readonly theirs: string | null;
  readonly returned: string | null;
}

test(
  `two people write the same field at once, ${ROUNDS} times: every text stands, or comes back with the one that stood in its way`,
  async () => {
    const { openAt, write, readReview, inside, organisation } = doors;
    const { id, number } = await openAt('PREPARE', 2020);
    const seen: Record<Writer, number> = { ruth: 0, martin: 0 };
    const answered: Answered[] = [];

    const round = async (writer: Writer, count: number): Promise<void> => {
      const sent = `Round ${count}, as ${writer} has it.`;
      const { data, code, error } = await write(writer, id, 'SUMMARY', sent, seen[writer]);
      if (code && code !== 'platform.conflict') throw new Error(JSON.stringify(error));
      const now = code ? error.extensions.current : data.writeCommentary.commentary;
      seen[writer] = now.version;
      answered.push({ sent, stood: !code, theirs: code ? now.words : null, returned: code ? error.extensions.facts.sent.words : null });
    };
    for (let count = 1; count <= ROUNDS; count += 1) await Promise.all(writers.map((writer) => round(writer, count)));

    const texts = answered.map(({ sent }) => sent);
    expect(new Set(texts).size).toBe(ROUNDS * writers.length);
    const stood = answered.filter((each) => each.stood).map(({ sent }) => sent);
    const conflicts = answered.filter((each) => !each.stood);
    expect(conflicts.length).toBeGreaterThan(ROUNDS / 10);
    expect(conflicts.filter(({ sent, returned }) => returned !== sent)).toEqual([]);

    const rows = await inside(() => tx().query<{ words: string }>(
      `select new ->> 'words' as words from platform.history where organisation_id = $1 and table_name = 'reviews.commentary' and new ->> 'review_id' = $2 order by version`,
      [organisation.organisationId, id],
    ));
    const history = rows.map(({ words }) => words);
    expect([...history].sort()).toEqual([...stood].sort());
    const everStood = new Set(history);
    expect(conflicts.filter(({ theirs }) => !everStood.has(theirs!))).toEqual([]);
    const [summary] = (await readReview('ruth', number)).commentary;
    expect(summary).toMatchObject({ words: history.at(-1), version: history.length });
  },
  240_000,
);

test('what one person sends twice by mistake is written once, and nobody is told of a conflict with themselves', async () => {
  const { openAt, people, server, organisation } = doors;
  const { id } = await openAt('PREPARE', 2021);
  const query = `mutation { writeCommentary(input: { reviewId: "${id}", subjectKind: REVIEW, subjectId: "${id}", field: LEARNED, words: "Sent twice", version: 0 }) { commentary { words version } } }`;
  const asking = { session: people.ruth.session, organisation: organisation.slug, key: 'the-same-key' };
  const answers = [await server.ask(query, {}, asking), await server.ask(query, {}, asking)];
  expect(answers.map(({ data, errors }) => [data, errors])).toEqual(Array.from({ length: 2 }, () => [{ writeCommentary: { commentary: { words: 'Sent twice', version: 1 } } }, undefined]));
});
