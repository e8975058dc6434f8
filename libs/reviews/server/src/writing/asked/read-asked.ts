import { getOrganisation, loadPeople } from '@waymark/organisations/server';
import { listGroupNames, listHeardAbout } from '@waymark/voices/server';
import type { VoiceAsked } from './asked.model';
import { loadAsked } from './asked.queries';

/** Whose views of a review were asked for, and whether they came: what a group released or an adviser said in the open about it since. */
export async function readAsked(reviewId: string): Promise<VoiceAsked[]> {
  const asked = await loadAsked().load(reviewId);
  if (asked.length === 0) return [];
  const heard = await listHeardAbout('review', reviewId, (await getOrganisation()).timeZone);
  const groups = await listGroupNames(asked.flatMap(({ groupId }) => groupId ?? []));
  return Promise.all(asked.map(async ({ id, groupId, personId, askedBy, askedOn }) => {
    const adviser = personId ? await loadPeople().load(personId) : null;
    const group = groupId ? groups.get(groupId) : null;
    const answer = heard.find((said) => said.on >= askedOn && (groupId ? said.groupId === groupId : said.personId === personId));
    return {
      id, kind: groupId ? ('group' as const) : ('adviser' as const), name: group?.name ?? adviser!.name, groupKey: group?.key ?? null, adviser,
      askedBy: await loadPeople().load(askedBy), askedOn, heardOn: answer?.on ?? null,
    };
  }));
}
