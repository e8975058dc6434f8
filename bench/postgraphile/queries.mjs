// What a page would ask PostGraphile for: the same columns, in the shape that its schema gives them.
const PERSON = 'rowId name title leftOn';

const ACTION = `rowId version title detail originalReference ownerId startOn dueOn timesSlipped ongoing reviewOn status statusSince forecastOn lastUpdateAt
  supportsId claimedBy claimedAt claimedOn confirmedBy confirmedAt withdrawnAt withdrawnReason successorId addedAt keepsPlace
  owner: personByOrganisationIdAndOwnerId { ${PERSON} }
  contributors: plansActionContributorsByOrganisationIdAndActionId { nodes { person: personByOrganisationIdAndPersonId { ${PERSON} } } }`;

const MEASURE = `rowId version outcomeId statement kind baselineText targetText unit unitLabel decimals better frequency graceDays firstPeriodOn screensOutliers fixedAfter
  headlinePosition withdrawnAt withdrawnReason ownerId keepsPlace
  owner: personByOrganisationIdAndOwnerId { ${PERSON} }
  starts: measuresStartingValuesByOrganisationIdAndMeasureId(orderBy: [SET_AT_ASC]) { nodes { fromOn toOn } }
  marks: measuresChartMarksByOrganisationIdAndMeasureId { nodes { kind markedOn words withdrawnAt } }
  figures: measuresFigureReleasesByOrganisationIdAndMeasureId(condition: { audience: "internal" }) { nodes { fromOn toOn release state value numerator denominator } }`;

/** The whole plan page. */
export const PLAN = `query Plan($organisationId: UUID!, $planId: UUID!) {
  organisation: organisationByOrganisationIdAndRowId(organisationId: $organisationId, rowId: $organisationId) { staleAfterDays }
  plans: allPlansPlans { nodes { rowId title state parentId } }
  targets: allMeasuresTargets { nodes { rowId measureId dueOn value isWaypoint comparatorMeasureId words withdrawnAt } }
  plan: plansPlanByOrganisationIdAndRowId(organisationId: $organisationId, rowId: $planId) {
    rowId title summary state startsOn endsOn version approvedBy approvedOn closedOn closeReason parentId teamId team: teamByOrganisationIdAndTeamId { name }
    objectives: plansObjectivesByOrganisationIdAndPlanId(orderBy: [POSITION_ASC]) { nodes {
      rowId theme statement version withdrawnAt withdrawnReason keepsPlace
      outcomes: plansOutcomesByOrganisationIdAndObjectiveId(orderBy: [POSITION_ASC]) { nodes {
        rowId objectiveId statement version withdrawnAt withdrawnReason keepsPlace
        serving: plansActionOutcomesByOrganisationIdAndOutcomeId { nodes { isHome position action: plansActionByOrganisationIdAndActionId { ${ACTION} } } }
        measures: measuresMeasuresByOrganisationIdAndOutcomeId(orderBy: [POSITION_ASC]) { nodes { ${MEASURE} } }
      } }
    } }
  }
}`;

/** Its plain update of an action: guarded by the version and with history, both by trigger; no update is recorded, and no key is kept. */
export const UPDATE = `mutation Update($organisationId: UUID!, $actionId: UUID!, $status: String!, $version: Int!, $at: Datetime!) {
  changed: updatePlansActionByOrganisationIdAndRowId(input: { organisationId: $organisationId, rowId: $actionId, plansActionPatch: { status: $status, version: $version, lastUpdateAt: $at } }) {
    action: plansAction { rowId status version }
  }
}`;
