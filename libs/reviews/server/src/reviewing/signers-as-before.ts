import { listActiveMembers } from '@waymark/organisations/server';
import { toDay } from '@waymark/platform/domain';
import { listSignersBefore } from './signers-before.queries';
import { writeSigners } from './write-review';

/** A new review asks the people to sign who were asked for the one before, as far as they are still here; executives can name others. */
export async function nameSignersAsBefore(reviewId: string, at: Date): Promise<void> {
  const before = await listSignersBefore(reviewId);
  const here = new Set((await listActiveMembers([...new Set(before.map(({ personId }) => personId))], toDay(at, 'UTC'))).map(({ id }) => id));
  for (const stageId of new Set(before.map((signer) => signer.stageId))) {
    await writeSigners(reviewId, stageId, before.filter((signer) => signer.stageId === stageId && here.has(signer.personId)));
  }
}
