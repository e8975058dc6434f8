import { getOrganisation, loadPeople } from '@waymark/organisations/server';
import { loader } from '@waymark/platform/server';
import { listGroupNames, listHeardAbout } from '@waymark/voices/server';
import type { VoiceAsked } from './asked.model';
import { loadAsked, type StoredAsked } from './asked.queries';

/** What staff groups and people said about reviews in the open, for many reviews at once. */
const loadHeard = loader<string, Awaited<ReturnType<typeof listHeardAbout>>>(async (reviewIds) => {
  const heard = await listHeardAbout('review', reviewIds, (await getOrganisation()).timeZone);
  return reviewIds.map((id) => heard.filter(({ subjectId }) => subjectId === id));
});

/** What staff groups are called, by id. */
const loadGroupName = loader<string, { readonly key: string; readonly name: string } | null>(async (ids) => {
  const names = await listGroupNames(ids);
  return ids.map((id) => names.get(id) ?? null);
});

/** The day on which whoever was asked first said something about the review since; null while they have not. */
async function findHeardOn({ reviewId, groupId, personId, askedOn }: StoredAsked): Promise<string | null> {
  const heard = await loadHeard().load(reviewId);
  return heard.find((said) => said.on >= askedOn && (groupId ? said.groupId === groupId : said.personId === personId))?.on ?? null;
}

async function toVoice(asked: StoredAsked): Promise<VoiceAsked> {
  const { id, groupId, personId, askedBy, askedOn } = asked;
  const group = groupId ? await loadGroupName().load(groupId) : null;
  const adviser = personId ? await loadPeople().load(personId) : null;
  return {
    id, kind: groupId ? 'group' : 'adviser', name: group?.name ?? adviser?.name ?? '', groupKey: group?.key ?? null, adviser,
    askedBy: await loadPeople().load(askedBy), askedOn, heardOn: await findHeardOn(asked),
  };
}

/** Whose views of a review were asked for, and whether they came: what a group released or an adviser said in the open about it since. */
export async function readAsked(reviewId: string): Promise<VoiceAsked[]> {
  return Promise.all((await loadAsked().load(reviewId)).map(toVoice));
}
