import { openReviewDoors, type Loose, type Name, type ReviewDoors } from '../reviewing/review-doors.story';

/** The order in which a review goes on, and who sends it. */
const MOVERS: readonly (readonly [string, Name])[] = [['EXECUTIVE', 'ruth'], ['SUB_GROUP', 'ruth'], ['BOARD', 'gwen']];

const SEALING = `id version number state stage sealedAt wordsChangedSince
  papers { id version audience fingerprint frozenAt factsFrozenAt reason frozenBy { name } } newestPaper { version audience fingerprint }
  changedWords { part field title reference by { name } at } addenda { id paragraph words by { name } at }
  signOffs { stage standing person { name } capacity paperVersion isOfNewest fingerprint words signedAt }
  viewerCan { freeze { allowed reason } sign { allowed reason } approve { allowed reason } writeAddendum { allowed reason } }`;
const mutation = (field: string, input: string) => `mutation { ${field}(input: { ${input} }) { review { ${SEALING} } } }`;

/** Doors of reviews, with what is done to seal one. */
export interface SealingDoors extends ReviewDoors {
  /** Opens a review and sends it on to a stage. Periods of reviews of one plan differ by their year. */
  readonly openAt: (stage: 'PREPARE' | 'EXECUTIVE' | 'SUB_GROUP' | 'BOARD', year: number) => Promise<Loose>;
  /** Names who signs at a stage. */
  readonly nameSigners: (review: Loose, stage: string, ...names: Name[]) => Promise<void>;
  readonly look: (name: Name, number: number) => Promise<Loose>;
  readonly freeze: (name: Name, reviewId: string, more?: string) => ReturnType<ReviewDoors['ask']>;
  readonly sign: (name: Name, reviewId: string, paperVersion: number, stage: string, more?: string) => ReturnType<ReviewDoors['ask']>;
  readonly decline: (name: Name, reviewId: string, paperVersion: number, stage: string, words: string) => ReturnType<ReviewDoors['ask']>;
  readonly approve: (name: Name, reviewId: string, paperVersion: number) => ReturnType<ReviewDoors['ask']>;
  readonly addAddendum: (name: Name, reviewId: string, words: string, more?: string) => ReturnType<ReviewDoors['ask']>;
  readonly record: (name: Name, number: number, audience?: string) => ReturnType<ReviewDoors['ask']>;
  /** The file, as a browser fetches it. */
  readonly fetchRecord: (name: Name | null, number: number, audience?: string) => Promise<Response>;
}

/** An organisation with what is needed to seal reviews. */
export async function openSealingDoors(): Promise<SealingDoors> {
  const doors = await openReviewDoors();
  const { people, server, organisation, ask, act } = doors;
  const send = (name: Name, field: string, input: string) => ask(people[name], mutation(field, input));
  const openAt: SealingDoors['openAt'] = async (stage, year) => {
    const review = await doors.openReview({ from: `${year}-04-01`, to: `${year}-09-30` });
    let { version } = review;
    for (const [next, mover] of stage === 'PREPARE' ? [] : MOVERS.slice(0, 1 + MOVERS.findIndex(([kind]) => kind === stage))) {
      const moved = await act(people[mover], `mutation { moveReviewOn(input: { id: "${review.id}", version: ${version} }) { review { version stage } } }`);
      if (moved.review.stage !== next) throw new Error(`The review is at ${moved.review.stage}.`);
      version = moved.review.version;
    }
    return { ...review, version };
  };
  return {
    ...doors, openAt,
    nameSigners: async (review, stage, ...names) => {
      const { id } = review.stages.find(({ kind }: Loose) => kind === stage);
      const signers = names.map((name) => `{ personId: "${people[name].personId}", capacity: "As ${name}" }`).join(', ');
      await act(people.ruth, `mutation { nameSigners(input: { stageId: "${id}", signers: [${signers}] }) { review { id } } }`);
    },
    look: (name, number) => act(people[name], `{ review(number: ${number}) { ${SEALING} } }`),
    freeze: (name, reviewId, more = '') => send(name, 'freezeReview', `reviewId: "${reviewId}" ${more}`),
    sign: (name, reviewId, paperVersion, stage, more = '') => send(name, 'signReview', `reviewId: "${reviewId}", paperVersion: ${paperVersion}, stage: ${stage} ${more}`),
    decline: (name, reviewId, paperVersion, stage, words) => send(name, 'declineToSign', `reviewId: "${reviewId}", paperVersion: ${paperVersion}, stage: ${stage}, words: "${words}"`),
    approve: (name, reviewId, paperVersion) => send(name, 'approveReview', `reviewId: "${reviewId}", paperVersion: ${paperVersion}, words: "Approved with thanks"`),
    addAddendum: (name, reviewId, words, more = '') => send(name, 'writeAddendum', `reviewId: "${reviewId}", words: "${words}" ${more}`),
    record: (name, number, audience) => ask(people[name], `{ record: reviewRecord(number: ${number}${audience ? `, audience: ${audience}` : ''}) { text audience isDraft fingerprint sealedAt chainEntry { sequence hash } } }`),
    fetchRecord: (name, number, audience) => fetch(`${server.url}/reviews/${organisation.slug}/${number}/record.json${audience ? `?for=${audience}` : ''}`, {
      headers: name ? { cookie: `waymark-session=${people[name].session}` } : {},
    }),
  };
}
