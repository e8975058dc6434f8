import type { PaperAudience, PaperPerson, RecordDecision, RecordSignOff, RecordStageStep, ReviewPaper, ReviewRecord } from '@waymark/reviews/domain';
import { loadSteps } from '../reviewing/reviews.queries';
import { readScrutiny } from '../writing/read-scrutiny';
import { findPaperPeople } from './paper-people.queries';
import { loadPapers } from './papers.queries';
import { listSigners, listSignOffs, type SignerFacts, type SignOffFacts } from './sign-offs.queries';

/** What a record is put together from, beside what was asked, decided and signed. */
export interface RecordParts {
  readonly paper: ReviewPaper;
  readonly paperFingerprint: string;
  readonly sealedAt: Date | null;
  readonly sealedBy: string | null;
  readonly sealedWith: ReviewRecord['sealedWith'];
}

type PersonOf = (id: string) => PaperPerson;
type FingerprintOf = (version: number) => string | null;

const toSignOff = ({ stage, personId, capacity, outcome, signedAt, paperVersion, words }: SignOffFacts, personOf: PersonOf, fingerprintOf: FingerprintOf): RecordSignOff => ({
  stage, person: personOf(personId), capacity, signedAt: outcome === 'signed' ? signedAt.toISOString() : null, declinedAt: outcome === 'declined' ? signedAt.toISOString() : null,
  paperVersion, paperFingerprint: fingerprintOf(paperVersion), words,
});

const toAsked = ({ stage, personId, capacity }: SignerFacts, personOf: PersonOf): RecordSignOff => ({
  stage, person: personOf(personId), capacity, signedAt: null, declinedAt: null, paperVersion: null, paperFingerprint: null, words: null,
});

/** Those who are asked and have neither signed nor declined any version at their stage. */
export const stillAsked = (signers: readonly SignerFacts[], signOffs: readonly SignOffFacts[]): SignerFacts[] =>
  signers.filter((signer) => !signOffs.some(({ stage, personId }) => stage === signer.stage && personId === signer.personId));

async function readSigning(reviewId: string, audience: PaperAudience): Promise<RecordSignOff[]> {
  const [signOffs, signers, papers] = [await listSignOffs([reviewId]), await listSigners([reviewId]), await loadPapers().load(reviewId)];
  const personOf = await findPaperPeople([...signOffs, ...signers].map(({ personId }) => personId));
  const fingerprintOf: FingerprintOf = (version) => papers.find((paper) => paper.version === version && paper.audience === audience)?.fingerprint ?? null;
  return [...signOffs.map((signOff) => toSignOff(signOff, personOf, fingerprintOf)), ...stillAsked(signers, signOffs).map((signer) => toAsked(signer, personOf))];
}

/** Why a review was sent back is said among those who prepare and scrutinise it. */
async function readSteps(reviewId: string, audience: PaperAudience): Promise<RecordStageStep[]> {
  const steps = await loadSteps().load(reviewId);
  return steps.map(({ from, to, at, by, reason }) => ({
    from, to, at: at.toISOString(), by: { id: by.id, name: by.name, title: by.title }, reason: audience === 'internal' ? reason : null,
  }));
}

/** What nobody has decided yet stands as the paper asks for it: what was asked or reworded since is nobody's to read before it is in a paper. */
function asPinned(decisions: readonly RecordDecision[], { decisionsAsked }: ReviewPaper): RecordDecision[] {
  const pinned = new Map(decisionsAsked.map(({ id, title, detail }) => [id, { title, detail }]));
  return decisions.flatMap((decision) => {
    if (decision.outcome !== 'open') return [decision];
    const asked = pinned.get(decision.askedId ?? '');
    return asked ? [{ ...decision, ...asked }] : [];
  });
}

/** A paper with all that was done with it, for the audience of the paper. */
export async function assembleRecord(reviewId: string, { paper, paperFingerprint, sealedAt, sealedBy, sealedWith }: RecordParts): Promise<ReviewRecord> {
  const { audience } = paper;
  const { questions, subGroupComment, boardComment, decisions } = await readScrutiny(reviewId);
  const personOf = await findPaperPeople(sealedBy ? [sealedBy] : []);
  return {
    schema: 'waymark.review-record/1', audience, paper, paperFingerprint,
    questions: audience === 'internal' ? questions : [], subGroupComment, boardComment, decisions: asPinned(decisions, paper),
    signOffs: await readSigning(reviewId, audience), stages: await readSteps(reviewId, audience), sealedWith,
    sealedAt: sealedAt?.toISOString() ?? null, sealedBy: sealedBy ? personOf(sealedBy) : null,
  };
}
