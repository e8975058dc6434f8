import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { audienceOf } from '@waymark/measures/server';
import { loadPeople } from '@waymark/organisations/server';
import { currentMember } from '@waymark/platform/server';
import { Review } from '../reviewing/review.model';
import { hasPart } from '../reviewing/review.policy';
import { loadStoredCommentary } from '../writing/commentary/commentary.queries';
import { mayReadDrafts } from '../writing/may-read';
import { loadOpinion } from '../writing/opinion/opinions.queries';
import { readWords } from '../writing/read-words';
import { loadAddenda } from './addenda.queries';
import { stillAsked } from './assemble-record';
import { type Changed, listChangedWords } from './changed-words';
import { hasChangedSince } from './freeze';
import { ChangedWords, Paper } from './paper.model';
import { loadPapers, readPaper, type StoredPaper } from './papers.queries';
import { Addendum } from './record.model';
import { loadRecords } from './records.queries';
import { SignOff } from './sign-off.model';
import { loadSigning, type SignerFacts, type SignOffFacts } from './sign-offs.queries';

/** The papers of a review that the viewer may read, the newest first. Whoever has no part in it reads the newest version, and not why it was made. */
async function papersFor({ id, mayReadPaper }: Review): Promise<StoredPaper[]> {
  if (!mayReadPaper) return [];
  const [papers, member] = [await loadPapers().load(id), await currentMember()];
  const safe = papers.filter((paper) => audienceOf(member) === 'internal' || paper.audience === 'public');
  return hasPart(member) ? safe : safe.filter(({ version }) => version === papers[0]?.version).map((paper) => ({ ...paper, reason: null }));
}

/** The newest in the viewer's own audience. */
async function newestFor(review: Review): Promise<StoredPaper | null> {
  const audience = audienceOf(await currentMember());
  return (await papersFor(review)).find((paper) => paper.audience === audience) ?? null;
}

/** Who wrote last in what changed. Of the decisions asked for nobody is named, because several may have had a part in them. */
async function findWriter(reviewId: string, { part, subjectId, field }: Changed): Promise<Pick<ChangedWords, 'by' | 'at'>> {
  const opinion = part === 'opinion' ? await loadOpinion().load(reviewId) : null;
  if (opinion) return { by: await loadPeople().load(opinion.givenBy), at: opinion.givenAt };
  const row = part === 'commentary' ? (await loadStoredCommentary().load(reviewId)).find((each) => each.subjectId === subjectId && each.field === field) : null;
  return row ? { by: await loadPeople().load(row.writtenBy), at: row.writtenAt } : { by: null, at: null };
}

/** What a review has of papers, names, seals and addenda. Each part is read for all reviews of a list at once. */
@Resolver(() => Review)
export class PapersOfReviewResolver {
  @ResolveField(() => [Paper], { description: 'Every version of the paper that the viewer may read, the newest first.' })
  papers(@Parent() review: Review): Promise<Paper[]> {
    return papersFor(review);
  }

  @ResolveField(() => Paper, { nullable: true, description: 'The newest version, as the viewer may read it; null while nothing was frozen.' })
  newestPaper(@Parent() review: Review): Promise<Paper | null> {
    return newestFor(review);
  }

  @ResolveField(() => Boolean, { description: 'Whether words were written since the newest version was made, so that it cannot be signed. False while there is no paper.' })
  async wordsChangedSince(@Parent() review: Review): Promise<boolean> {
    const newest = review.state === 'sealed' || !review.mayRead ? null : await newestFor(review);
    return newest ? hasChangedSince(newest) : false;
  }

  @ResolveField(() => [ChangedWords], { description: 'Which words those are; nothing for those who do not read words as they are written.' })
  async changedWords(@Parent() review: Review): Promise<ChangedWords[]> {
    const newest = review.state === 'sealed' || !mayReadDrafts(review, await currentMember()) ? null : await newestFor(review);
    if (!newest) return [];
    const { paper } = await readPaper(review.id, newest.version, newest.audience);
    const changed = listChangedWords(paper, await readWords(review.id));
    return Promise.all(changed.map(async (words) => ({ ...words, ...(await findWriter(review.id, words)) })));
  }

  @ResolveField(() => [SignOff], { description: 'Who signed or declined, in order, then who is still asked to.' })
  async signOffs(@Parent() review: Review): Promise<SignOff[]> {
    if (!review.mayRead) return [];
    const { signOffs, signers } = await loadSigning().load(review.id);
    const newest = await newestFor(review);
    const versions = await papersFor(review);
    const toSignOff = async ({ personId, outcome, ...signOff }: SignOffFacts): Promise<SignOff> => ({
      ...signOff, standing: outcome, person: await loadPeople().load(personId), isOfNewest: signOff.paperVersion === newest?.version,
      fingerprint: versions.find(({ version, audience }) => version === signOff.paperVersion && audience === newest?.audience)?.fingerprint ?? null,
    });
    const toAsked = async ({ id, stage, personId, capacity }: SignerFacts): Promise<SignOff> => ({
      id, stage, capacity, person: await loadPeople().load(personId), standing: 'asked', paperVersion: null, isOfNewest: false, fingerprint: null, words: null, signedAt: null,
    });
    return Promise.all([...signOffs.map(toSignOff), ...stillAsked(signers, signOffs).map(toAsked)]);
  }

  @ResolveField(() => String, { nullable: true, description: 'The fingerprint of the sealed record, as the viewer may read it; null until it is sealed.' })
  async sealFingerprint(@Parent() { id }: Review): Promise<string | null> {
    const [records, audience] = [await loadRecords().load(id), audienceOf(await currentMember())];
    return records.find((record) => record.audience === audience)?.fingerprint ?? null;
  }

  @ResolveField(() => [Addendum], { description: 'What was added since it was sealed, in order.' })
  async addenda(@Parent() { id, mayRead }: Review): Promise<Addendum[]> {
    const addenda = mayRead ? await loadAddenda().load(id) : [];
    return Promise.all(addenda.map(async ({ writtenById, writtenAt, ...addendum }) => ({ ...addendum, by: await loadPeople().load(writtenById), at: writtenAt })));
  }
}
