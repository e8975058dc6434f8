import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import type { Loose } from '../reviewing/review-doors.story';
import { openSealingDoors, type SealingDoors } from './sealing-doors.story';

let doors: SealingDoors;
beforeAll(async () => {
  doors = await openSealingDoors();
}, 60_000);
afterAll(() => doors?.close());

const AT = '2026-11-22T10:00:00.000Z';
const codes = (answers: readonly { code: string | undefined }[]) => answers.map(({ code }) => code ?? 'done').sort();

test('a paper is made in both audiences at once, by executives, from the executive review on', async () => {
  const { id, number } = await doors.openAt('PREPARE', 2025);
  expect((await doors.freeze('ruth', id)).code).toBe('platform.forbidden');
  await doors.act(doors.people.ruth, `mutation { moveReviewOn(input: { id: "${id}", version: 1 }) { review { id } } }`);
  for (const name of ['lin', 'gwen', 'idris', 'nadia', 'joanna', 'priya', 'saira'] as const) expect((await doors.freeze(name, id)).code).toBe('platform.forbidden');
  const { review } = (await doors.freeze('ruth', id, ', reason: "For the executive team"')).data.freezeReview;
  expect(review.papers).toEqual(['INTERNAL', 'PUBLIC'].map((audience) => ({
    id: expect.any(String), version: 1, audience, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), frozenAt: AT, factsFrozenAt: AT, reason: 'For the executive team', frozenBy: { name: 'Ruth Okafor' },
  })));
  expect(review).toMatchObject({ wordsChangedSince: false, changedWords: [], newestPaper: { version: 1, audience: 'INTERNAL' } });
  const forBoard = await doors.look('idris', number);
  expect(forBoard.papers.map(({ audience }: Loose) => audience)).toEqual(['PUBLIC']);
  expect(forBoard.newestPaper.fingerprint).toBe(review.papers[1].fingerprint);
  expect(await doors.look('priya', number)).toMatchObject({ papers: [], newestPaper: null, signOffs: [], addenda: [], wordsChangedSince: false });
});

test('later versions keep the facts unless they are to be pinned afresh', async () => {
  const { id } = await doors.openAt('EXECUTIVE', 2024);
  await doors.freeze('ruth', id);
  doors.server.clock.set(new Date('2026-11-23T09:00:00Z'));
  try {
    const kept = (await doors.freeze('ruth', id)).data.freezeReview.review.papers;
    expect(kept.map(({ version, factsFrozenAt, frozenAt }: Loose) => [version, factsFrozenAt, frozenAt]).slice(0, 2)).toEqual([[2, AT, '2026-11-23T09:00:00.000Z'], [2, AT, '2026-11-23T09:00:00.000Z']]);
    const afresh = (await doors.freeze('ruth', id, ', refreshFacts: true')).data.freezeReview.review.papers;
    expect(afresh[0]).toMatchObject({ version: 3, factsFrozenAt: '2026-11-23T09:00:00.000Z' });
    expect(afresh).toHaveLength(6);
  } finally {
    doors.server.clock.set(new Date(AT));
  }
});

test('those who are asked sign the newest version at the present stage, and nobody else', async () => {
  const review = await doors.openAt('EXECUTIVE', 2023);
  const { id, number } = review;
  await doors.nameSigners(review, 'EXECUTIVE', 'ruth', 'martin');
  expect((await doors.sign('ruth', id, 1, 'EXECUTIVE')).code).toBe('reviews.paper.none');
  await doors.freeze('ruth', id);
  for (const name of ['gwen', 'idris'] as const) expect((await doors.sign(name, id, 1, 'EXECUTIVE')).code).toBe('platform.forbidden');
  for (const name of ['lin', 'nadia', 'priya'] as const) expect((await doors.sign(name, id, 1, 'EXECUTIVE')).code).toBe('platform.forbidden');
  expect((await doors.sign('ruth', id, 1, 'SUB_GROUP')).code).toBe('reviews.sign_off.stage_left');
  await doors.freeze('martin', id);
  expect((await doors.sign('ruth', id, 1, 'EXECUTIVE')).error).toMatchObject({ message: 'Version 1 is not the newest paper any more. Read version 2, then sign that.', extensions: { code: 'reviews.paper.not_newest' } });
  expect((await doors.sign('ruth', id, 3, 'EXECUTIVE')).code).toBe('reviews.paper.not_newest');
  const signed = (await doors.sign('ruth', id, 2, 'EXECUTIVE', ', words: "Good work"')).data.signReview.review;
  expect(signed.signOffs).toEqual([
    { stage: 'EXECUTIVE', standing: 'SIGNED', person: { name: 'Ruth Okafor' }, capacity: 'As ruth', paperVersion: 2, isOfNewest: true, fingerprint: signed.newestPaper.fingerprint, words: 'Good work', signedAt: AT },
    { stage: 'EXECUTIVE', standing: 'ASKED', person: { name: 'Martin Hale' }, capacity: 'As martin', paperVersion: null, isOfNewest: false, fingerprint: null, words: null, signedAt: null },
  ]);
  expect((await doors.sign('ruth', id, 2, 'EXECUTIVE')).code).toBe('reviews.sign_off.signed_already');
  const declined = (await doors.decline('martin', id, 2, 'EXECUTIVE', 'The figures are late')).data.declineToSign.review;
  expect(declined.signOffs[1]).toMatchObject({ standing: 'DECLINED', words: 'The figures are late', paperVersion: 2 });
  await doors.freeze('ruth', id);
  const later = (await doors.sign('martin', id, 3, 'EXECUTIVE')).data.signReview.review.signOffs;
  expect(later.map(({ standing, paperVersion, isOfNewest, person }: Loose) => [person.name, standing, paperVersion, isOfNewest])).toEqual([
    ['Ruth Okafor', 'SIGNED', 2, false], ['Martin Hale', 'DECLINED', 2, false], ['Martin Hale', 'SIGNED', 3, true],
  ]);
  expect((await doors.look('gwen', number)).signOffs).toEqual(later);
});

test('words written since a paper was made ask for a new version, and earlier names stand on theirs', async () => {
  const review = await doors.openAt('EXECUTIVE', 2016);
  const { id, number } = review;
  await doors.nameSigners(review, 'EXECUTIVE', 'ruth');
  const write = (words: string, version: number, field = 'SUMMARY', subject = `subjectKind: REVIEW, subjectId: "${id}"`) =>
    doors.act(doors.people.martin, `mutation { writeCommentary(input: { reviewId: "${id}", ${subject}, field: ${field}, words: "${words}", version: ${version} }) { review { id } } }`);
  await write('We did what we said.', 0);
  await doors.freeze('ruth', id);
  await doors.sign('ruth', id, 1, 'EXECUTIVE');
  await write('We did most of what we said.', 1);
  await write('Ask earlier.', 0, 'LEARNED');
  await doors.act(doors.people.martin, `mutation { askForDecision(input: { reviewId: "${id}", kind: NOTE, title: "Note four completed actions" }) { review { id } } }`);
  expect(await doors.look('ruth', number)).toMatchObject({
    wordsChangedSince: true,
    changedWords: [
      { part: 'commentary', field: 'SUMMARY', title: 'Review 4', by: { name: 'Martin Hale' }, at: AT }, { part: 'commentary', field: 'LEARNED', title: 'Review 4', by: { name: 'Martin Hale' } },
      { part: 'decisions', field: null, title: 'The decisions asked for', by: null, at: null },
    ],
    signOffs: [{ standing: 'SIGNED', paperVersion: 1, isOfNewest: true }],
  });
  expect(await doors.look('gwen', number)).toMatchObject({ wordsChangedSince: true, changedWords: [] });
  expect((await doors.sign('ruth', id, 1, 'EXECUTIVE')).error.message).toBe('Words have changed since version 1 was made. An executive makes version 2; then it can be signed.');
  expect((await doors.decline('ruth', id, 1, 'EXECUTIVE', 'No')).code).toBe('reviews.paper.words_changed');
  await doors.freeze('martin', id);
  expect(await doors.look('ruth', number)).toMatchObject({ wordsChangedSince: false, changedWords: [], signOffs: [{ standing: 'SIGNED', paperVersion: 1, isOfNewest: false }] });
  const { paper, signOffs } = JSON.parse((await doors.record('gwen', number)).data.record.text);
  expect(paper).toMatchObject({ version: 2, commentary: [{ field: 'summary', words: 'We did most of what we said.' }, { field: 'learned', words: 'Ask earlier.' }], decisionsAsked: [{ title: 'Note four completed actions' }] });
  expect(signOffs).toMatchObject([{ paperVersion: 1, signedAt: AT, declinedAt: null, paperFingerprint: (await doors.look('ruth', number)).papers.find(({ version, audience }: Loose) => version === 1 && audience === 'INTERNAL').fingerprint }]);
  expect((await doors.sign('ruth', id, 2, 'EXECUTIVE')).code).toBeUndefined();
});

test('an executive who is named for the sub-group cannot sign for it', async () => {
  const review = await doors.openAt('SUB_GROUP', 2022);
  await doors.nameSigners(review, 'SUB_GROUP', 'ruth', 'gwen');
  expect((await doors.sign('ruth', review.id, 1, 'SUB_GROUP')).code).toBe('platform.forbidden');
  expect((await doors.sign('gwen', review.id, 1, 'SUB_GROUP')).code).toBeUndefined();
});

test('what goes to the sub-group is a paper, made by going there', async () => {
  const { id, number } = await doors.openAt('EXECUTIVE', 2021);
  expect((await doors.look('ruth', number)).papers).toEqual([]);
  await doors.act(doors.people.ruth, `mutation { moveReviewOn(input: { id: "${id}", version: 2 }) { review { id } } }`);
  expect((await doors.look('gwen', number)).newestPaper).toMatchObject({ version: 1 });
});

test('the sub-group sends nothing to the board that was written since the paper it read', async () => {
  const { id, version } = await doors.openAt('SUB_GROUP', 2015);
  const send = () => doors.ask(doors.people.gwen, `mutation { moveReviewOn(input: { id: "${id}", version: ${version} }) { review { stage } } }`);
  await doors.act(doors.people.martin, `mutation { giveOpinion(input: { reviewId: "${id}", level: "Limited", version: 0 }) { review { id } } }`);
  expect((await send()).error).toMatchObject({ extensions: { code: 'reviews.paper.words_unread' }, message: expect.stringContaining('Ask an executive to make version 2') });
  const { changedWords } = await doors.look('ruth', (await doors.act(doors.people.gwen, `{ reviews(first: 1) { items { number } } }`)).items[0].number);
  expect(changedWords).toEqual([{ part: 'opinion', field: null, title: 'The assurance opinion', reference: null, by: { name: 'Martin Hale' }, at: AT }]);
  await doors.freeze('ruth', id);
  expect((await send()).data.moveReviewOn.review.stage).toBe('BOARD');
});

test('of two board members who approve at once, one seals', async () => {
  const { id, number } = await doors.openAt('BOARD', 2020);
  for (const name of ['ruth', 'gwen', 'lin', 'joanna', 'nadia', 'priya', 'saira'] as const) expect((await doors.approve(name, id, 1)).code).toBe('platform.forbidden');
  expect((await doors.approve('idris', id, 2)).code).toBe('reviews.paper.not_newest');
  const { server, organisation } = doors;
  const wren = await personWithSession(server.database, organisation, { name: 'Wren Hughes', roles: ['board'], email: `wren@${organisation.slug}.example` });
  const approveAsWren = () => doors.ask(wren, `mutation { approveReview(input: { reviewId: "${id}", paperVersion: 1, words: "Approved with thanks" }) { review { id } } }`);
  const answers = await Promise.all([doors.approve('idris', id, 1), approveAsWren(), doors.approve('idris', id, 1), approveAsWren()]);
  expect(codes(answers)).toEqual(['done', 'reviews.review.sealed', 'reviews.review.sealed', 'reviews.review.sealed']);
  const sealed = await doors.look('priya', number);
  expect(sealed).toMatchObject({ state: 'SEALED', stage: 'PUBLISHED', sealedAt: AT, wordsChangedSince: false });
  const ofBoard = sealed.signOffs.filter(({ stage }: { stage: string }) => stage === 'BOARD');
  expect(ofBoard).toEqual([{ stage: 'BOARD', standing: 'SIGNED', person: { name: expect.stringMatching(/Idris Bello|Wren Hughes/) }, capacity: null, paperVersion: 1, isOfNewest: true, fingerprint: sealed.newestPaper.fingerprint, words: 'Approved with thanks', signedAt: AT }]);
  const chain = await doors.server.database.transaction({ organisationId: doors.organisation.organisationId, mode: 'read', actor: null }, (transaction) =>
    transaction.query('select count(*)::int as entries from platform.audit_entry where subject_id = $1', [id]));
  expect(chain).toEqual([{ entries: 1 }]);
});

test('a review that is not before the board cannot be approved, and a sealed one takes addenda alone', async () => {
  const early = await doors.openAt('SUB_GROUP', 2019);
  expect((await doors.approve('idris', early.id, 1)).code).toBe('platform.forbidden');
  expect((await doors.addAddendum('ruth', early.id, 'Too early')).error.message).toBe('Addenda are for sealed reviews. This one can still be changed.');
  const { id, number, version } = await doors.openAt('BOARD', 2018);
  await doors.approve('idris', id, 1);
  expect((await doors.freeze('ruth', id)).code).toBe('reviews.review.sealed');
  expect((await doors.sign('gwen', id, 1, 'SUB_GROUP')).code).toBe('reviews.review.sealed');
  expect((await doors.approve('idris', id, 1)).code).toBe('reviews.review.sealed');
  const send = (operation: string) => doors.ask(doors.people.ruth, operation);
  expect((await send(`mutation { cancelReview(input: { id: "${id}", version: ${version + 1}, reason: "No" }) { review { id } } }`)).code).toBe('reviews.review.sealed');
  expect((await send(`mutation { replaceReview(input: { id: "${id}", version: ${version + 1}, reason: "No" }) { review { id } } }`)).code).toBe('reviews.review.sealed');
  expect((await doors.addAddendum('lin', id, 'Mine')).code).toBe('platform.forbidden');
  const before = (await doors.record('priya', number)).data.record;
  await doors.addAddendum('ruth', id, 'Action 1.1 was finished a day later', ', paragraph: "exceptions"');
  const { addenda } = (await doors.addAddendum('idris', id, 'Thank you')).data.writeAddendum.review;
  expect(addenda.map(({ paragraph, words, by, at }: Loose) => [paragraph, words, by.name, at])).toEqual([
    ['exceptions', 'Action 1.1 was finished a day later', 'Ruth Okafor', AT], [null, 'Thank you', 'Idris Bello', AT],
  ]);
  expect((await doors.look('priya', number)).addenda).toEqual(addenda);
  expect((await doors.record('priya', number)).data.record).toEqual(before);
});

test('a review of another organisation is not there, by number or by id', async () => {
  const { id, number } = await doors.openAt('BOARD', 2017);
  const { database } = doors.server;
  const elsewhere = await openOrganisationStory(database, {});
  const stranger = await personWithSession(database, elsewhere, { name: 'Eve Stranger', roles: ['executive', 'reviewer', 'board'], email: 'eve@elsewhere.example' });
  const send = (operation: string) => doors.ask(stranger, operation, elsewhere);
  for (const act of [
    `approveReview(input: { reviewId: "${id}", paperVersion: 1 })`, `freezeReview(input: { reviewId: "${id}" })`, `signReview(input: { reviewId: "${id}", paperVersion: 1, stage: BOARD })`,
    `declineToSign(input: { reviewId: "${id}", paperVersion: 1, stage: BOARD, words: "No" })`, `writeAddendum(input: { reviewId: "${id}", words: "Words" })`, `freezeReview(input: { reviewId: "nothing" })`,
  ]) expect([act, (await send(`mutation { ${act} { review { id } } }`)).code]).toEqual([act, 'platform.not_found']);
  expect((await send(`{ record: reviewRecord(number: ${number}) { text } }`)).data.record).toBeNull();
  await doors.approve('idris', id, 1);
  expect((await send(`{ record: reviewRecord(number: ${number}) { text } }`)).data.record).toBeNull();
  expect((await send(`mutation { writeAddendum(input: { reviewId: "${id}", words: "Words" }) { review { id } } }`)).code).toBe('platform.not_found');
});

test('who has no part in reviews reads what was sealed, and nothing of the way there', async () => {
  const { id, number, version } = await doors.openAt('EXECUTIVE', 2012);
  const { act, people } = doors;
  await doors.freeze('ruth', id, ', reason: "Before the row about pay"');
  const move = (name: 'ruth' | 'gwen', at: number) => act(people[name], `mutation { moveReviewOn(input: { id: "${id}", version: ${at} }) { review { id } } }`);
  await move('ruth', version);
  await act(people.gwen, `mutation { sendReviewBack(input: { id: "${id}", version: ${version + 1}, to: EXECUTIVE, reason: "Say what pay costs" }) { review { id } } }`);
  await doors.freeze('ruth', id, ', refreshFacts: true, reason: "With the costs of pay"');
  await move('ruth', version + 2);
  await move('gwen', version + 3);
  await doors.approve('idris', id, 2);
  const read = (name: 'priya' | 'saira' | 'idris' | 'ruth') => act(people[name], `{ review(number: ${number}) { steps { to reason } papers { version reason } newestPaper { version reason } } }`);
  for (const name of ['priya', 'saira'] as const) {
    const seen = await read(name);
    expect(seen.steps).toHaveLength(6);
    expect(new Set(seen.steps.map(({ reason }: Loose) => reason))).toEqual(new Set([null]));
    expect(seen.papers.every((paper: Loose) => paper.version === 2 && paper.reason === null)).toBe(true);
    expect(seen.newestPaper).toEqual({ version: 2, reason: null });
  }
  for (const name of ['idris', 'ruth'] as const) {
    const seen = await read(name);
    expect(seen.steps.map(({ reason }: Loose) => reason)).toContain('Say what pay costs');
    expect(new Set(seen.papers.map(({ reason }: Loose) => reason))).toEqual(new Set(['With the costs of pay', 'Before the row about pay']));
  }
});
