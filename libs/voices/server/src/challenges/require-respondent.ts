import { listActiveMembers, loadPeople } from '@waymark/organisations/server';
import { type Day, platformError } from '@waymark/platform/domain';
import { isUuid } from '@waymark/platform/server';
import { voicesError } from '../voices.errors';

/** Only somebody who can sign in can answer. @throws voices.challenge.respondent_cannot_sign_in */
export async function requireRespondent(personId: string, today: Day): Promise<void> {
  if (!isUuid(personId)) throw platformError('platform.not_found');
  const [found] = await listActiveMembers([personId], today);
  if (!found) throw voicesError('voices.challenge.respondent_cannot_sign_in', { name: (await loadPeople().load(personId)).name, field: 'respondentId' });
}
