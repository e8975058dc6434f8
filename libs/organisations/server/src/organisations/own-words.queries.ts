import type { OwnWords } from '@waymark/organisations/domain';
import { tx } from '@waymark/platform/server';

/** The words of the organisation at hand; null where it has none of its own. */
export async function getOwnWords(): Promise<OwnWords> {
  const sql = `
    select objective_one as "objectiveOne", objective_many as "objectiveMany", outcome_one as "outcomeOne", outcome_many as "outcomeMany", action_one as "actionOne", action_many as "actionMany", measure_one as "measureOne", measure_many as "measureMany", group_one as "groupOne", group_many as "groupMany", minority, complete_means as "completeMeans", on_track_means as "onTrackMeans", at_risk_means as "atRiskMeans", off_track_means as "offTrackMeans", not_started_means as "notStartedMeans", paused_means as "pausedMeans", withdrawn_means as "withdrawnMeans"
    from organisations.organisation where organisation_id = $1 and id = $1`;
  const [words] = await tx().query<OwnWords>(sql, [tx().organisationId]);
  if (!words) throw new Error('This organisation is in the directory but has no row of its own.');
  return words;
}
