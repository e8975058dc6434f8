import { GraphQLSchemaHost } from '@nestjs/graphql';
import { openOrganisationStory, personWithSession, type StoryOrganisation } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { contexts } from '../src/contexts';
import { doorsOfAreas } from './doors-of-areas';
import { everyRole } from './estate';
import { Chance } from './fuzz/chance';
import { OperationMaker } from './fuzz/operation-maker';
import { flipEachCell } from './policy-mutants';

/**
 * Who may pass each door, written down a second time from the product's table of roles, apart from the code that it checks.
 * A new root field fails this test until it has a line here.
 */
type Role = (typeof everyRole)[number];
type Passing = readonly Role[] | 'anybody' | 'any account';

const everyone: Passing = everyRole;
const executives: Passing = ['executive'];
const admins: Passing = ['admin'];
const updaters: Passing = ['executive', 'contributor'];
const confirmers: Passing = ['executive', 'reviewer', 'board', 'adviser'];
const openers: Passing = ['admin', 'executive'];
const joiners: Passing = ['contributor', 'group_member', 'reader'];
const challengers: Passing = ['reviewer', 'board', 'group_member', 'adviser'];
const movers: Passing = ['executive', 'reviewer', 'board'];
const speakers: Passing = everyRole.filter((role) => role !== 'reader');

const doors: Readonly<Record<string, Passing>> = {
  ...doorsOfAreas,
  'Query.viewer': everyone,
  'Query.organisation': everyone,
  'Query.people': everyone,
  'Query.teams': everyone,
  'Query.plan': everyone,
  'Query.plans': everyone,
  'Query.action': everyone,
  'Query.findByReference': everyone,
  'Query.planChanges': everyone,
  'Query.overview': everyone,
  'Query.myWork': everyone,
  'Query.search': everyone,
  'Query.measures': everyone,
  'Query.measure': everyone,
  'Query.headlineMeasures': everyone,
  'Query.figuresDue': everyone,
  'Query.comments': everyone,
  'Query.comment': everyone,
  'Query.activity': everyone,
  'Query.challenge': everyone,
  'Query.challenges': everyone,
  'Query.saidAndDone': everyone,
  'Query.measureTemplates': everyone,
  'Query.categorySchemes': everyone,
  'Query.groupings': everyone,
  'Query.protection': everyone,
  'Query.dataStewards': everyone,
  'Query.exactLooks': ['admin', 'reviewer'],
  'Query.staffGroups': everyone,
  'Query.staffGroup': everyone,
  'Query.speakUpRoutes': everyone,
  'Query.groupLoad': everyone,
  // Anybody may knock at a space: who may not come in hears "not found", the same as when nothing is there.
  'Query.space': everyone,
  'Query.conversation': everyone,
  'Query.posts': everyone,
  'Query.unnamedState': everyone,
  'Query.unnamedPosts': everyone,
  'Query.draft': everyone,
  'Query.releasePreview': everyone,
  'Query.planImport': executives,
  // Everybody sees when a review takes place; what is in it is the policy's.
  'Query.review': everyone,
  'Query.reviews': everyone,
  'Query.reviewCycles': everyone,
  'Query.forwardPlan': everyone,
  'Query.calendarLinks': everyone,
  'Query.reviewRecord': everyone,
  'Query.opinionScale': everyone,
  'Query.wordTemplate': everyone,
  'Mutation.reviseOrganisation': admins,
  'Mutation.addTeam': admins,
  'Mutation.reviseTeam': admins,
  'Mutation.closeTeam': admins,
  'Mutation.openPlan': executives,
  'Mutation.revisePlan': executives,
  'Mutation.approvePlan': executives,
  'Mutation.closePlan': executives,
  'Mutation.reopenPlan': executives,
  'Mutation.addObjective': executives,
  'Mutation.reviseObjective': executives,
  'Mutation.moveObjective': executives,
  'Mutation.withdrawObjective': executives,
  'Mutation.addOutcome': executives,
  'Mutation.reviseOutcome': executives,
  'Mutation.moveOutcome': executives,
  'Mutation.withdrawOutcome': executives,
  'Mutation.addAction': executives,
  'Mutation.reviseAction': executives,
  'Mutation.assignActions': executives,
  'Mutation.moveAction': executives,
  'Mutation.withdrawAction': executives,
  'Mutation.recordStatusUpdate': updaters,
  'Mutation.recordNoChange': updaters,
  // Whoever recorded an update may undo it, be it a confirmation: the policy of the update says whose it is.
  'Mutation.undoStatusUpdate': everyone,
  'Mutation.confirmCompletion': confirmers,
  'Mutation.declineCompletion': confirmers,
  'Mutation.recordEvidence': updaters,
  'Mutation.addMilestone': updaters,
  'Mutation.reviseMilestone': updaters,
  'Mutation.reachMilestone': updaters,
  'Mutation.withdrawMilestone': updaters,
  'Mutation.writeComment': speakers,
  'Mutation.editComment': speakers,
  'Mutation.withdrawComment': speakers,
  'Mutation.resolveThread': speakers,
  'Mutation.reopenThread': speakers,
  'Mutation.answerAdvice': speakers,
  'Mutation.acceptAnswer': speakers,
  'Mutation.acceptAnswerForGroup': everyone,
  'Mutation.follow': everyone,
  'Mutation.unfollow': everyone,
  'Mutation.raiseChallenge': challengers,
  // The policy of the challenge says who was asked, and who raised it: readers are, and do, as members of a staff group.
  'Mutation.acknowledgeChallenge': everyone,
  'Mutation.answerChallenge': everyone,
  'Mutation.judgeAnswer': everyone,
  'Mutation.withdrawChallenge': everyone,
  'Mutation.takeChallengeToSubGroup': everyone,
  'Mutation.nameRespondent': executives,
  'Mutation.supportChallenge': speakers,
  'Mutation.takeBackSupport': speakers,
  'Mutation.openStaffGroup': openers,
  // The policy of the group says who chairs it.
  'Mutation.reviseStaffGroup': everyone,
  'Mutation.reviseSpeakUpRoutes': admins,
  'Mutation.askToJoin': joiners,
  'Mutation.leaveGroup': everyone,
  'Mutation.inviteMember': everyone,
  'Mutation.decideMember': everyone,
  'Mutation.nameChair': everyone,
  'Mutation.startConversation': everyone,
  'Mutation.closeConversation': everyone,
  'Mutation.post': everyone,
  'Mutation.editPost': everyone,
  'Mutation.withdrawPost': everyone,
  'Mutation.issueCredential': everyone,
  'Mutation.moderateUnnamed': everyone,
  'Mutation.startDraft': everyone,
  'Mutation.reviseDraft': everyone,
  'Mutation.openVote': everyone,
  'Mutation.vote': everyone,
  'Mutation.closeVote': everyone,
  'Mutation.releaseDraft': everyone,
  'Mutation.dropDraft': everyone,
  'Mutation.judgeAnswerForGroup': everyone,
  'Mutation.withdrawChallengeForGroup': everyone,
  'Mutation.takeChallengeToSubGroupForGroup': everyone,
  'Mutation.addMeasure': executives,
  'Mutation.reviseMeasure': executives,
  'Mutation.moveMeasure': executives,
  'Mutation.withdrawMeasure': executives,
  'Mutation.addMeasureFromTemplate': executives,
  'Mutation.defineMeasure': executives,
  'Mutation.headlineMeasure': executives,
  'Mutation.setBaseline': executives,
  'Mutation.removeBaseline': executives,
  'Mutation.setTarget': executives,
  'Mutation.withdrawTarget': executives,
  // The policy of the measure says whose it is, and keeps all marks but notes for executives.
  'Mutation.recordObservation': updaters,
  'Mutation.recordObservations': updaters,
  'Mutation.correctObservation': updaters,
  'Mutation.withdrawObservation': updaters,
  'Mutation.markChart': updaters,
  'Mutation.withdrawMark': updaters,
  'Mutation.judgeMeasure': updaters,
  'Mutation.chooseBreakdown': executives,
  'Mutation.recordBreakdown': updaters,
  'Mutation.defineCategoryScheme': ['admin', 'executive'],
  'Mutation.defineGrouping': ['admin', 'executive'],
  'Mutation.tightenProtection': admins,
  'Mutation.nameDataSteward': admins,
  'Mutation.endDataSteward': admins,
  // Anybody may come to be a data steward: the policy says who is one.
  'Mutation.lookAtExactFigures': everyone,
  'Mutation.planCycle': executives,
  'Mutation.reviseCycle': executives,
  'Mutation.stopCycle': executives,
  'Mutation.makeCalendarLink': everyone,
  'Mutation.revokeCalendarLink': everyone,
  'Mutation.openReview': executives,
  'Mutation.reviseStage': executives,
  'Mutation.nameSigners': executives,
  // The policy of the review says who works at its stage.
  'Mutation.moveReviewOn': movers,
  'Mutation.sendReviewBack': movers,
  'Mutation.cancelReview': movers,
  'Mutation.replaceReview': movers,
  'Mutation.freezeReview': executives,
  // Of these, those may sign who are asked to at the stage it is at.
  'Mutation.signReview': movers,
  'Mutation.declineToSign': movers,
  'Mutation.approveReview': ['board'],
  'Mutation.makeDocument': everyRole.filter((role) => !['reader', 'group_member'].includes(role)),
  'Mutation.openWordTemplate': admins,
  'Mutation.removeWordTemplate': admins,
  'Mutation.writeAddendum': movers,
  'Mutation.writeCommentary': executives,
  'Mutation.giveOpinion': executives,
  'Mutation.reviseOpinionScale': executives,
  'Mutation.askForDecision': executives,
  'Mutation.reviseDecisionAsked': executives,
  'Mutation.withdrawDecisionAsked': executives,
  'Mutation.askVoice': executives,
  // The policies of the review, the question and the decision say whose it is: of the body it is before, or of whoever is accountable.
  'Mutation.askQuestion': everyone,
  'Mutation.answerQuestion': everyone,
  'Mutation.writeBodyComment': everyone,
  'Mutation.takeDecision': everyone,
  'Mutation.followUpDecision': everyone,
  'Mutation.openImport': executives,
  'Mutation.mapImport': executives,
  'Mutation.confirmImport': executives,
};

/** Ids that nobody has: whoever passes the door finds nothing, and nothing changes. */
const pools = { ids: ['00000000-0000-4000-8000-00000000feed'], texts: ['Text for the table of roles'], days: ['2027-01-31'] };

let server: TestServer;
let maker: OperationMaker;
let session: Record<string, string>;
let outsider: string;
let ours: StoryOrganisation;
const organisation = 'table-of-roles';

beforeAll(async () => {
  server = await startTestServer(contexts);
  maker = new OperationMaker(server.app.get(GraphQLSchemaHost).schema, new Chance(7), pools);
  ours = await openOrganisationStory(server.database, { slug: organisation });
  const other = await openOrganisationStory(server.database, {});
  outsider = (await personWithSession(server.database, other, { roles: everyRole })).session;
  // Somebody else keeps the organisation's administration going while the table is tried.
  await personWithSession(server.database, ours, { roles: ['admin'] });
}, 60_000);
afterAll(() => server?.close());

/** A fresh person for each field: some operations end sessions or memberships. */
beforeEach(async () => {
  session = {};
  for (const role of everyRole) session[role] = (await personWithSession(server.database, ours, { roles: [role] })).session;
});

/** How a door answers: open (whatever lies behind it), or the code with which it refuses. */
async function knock(name: string, asking: { session?: string }): Promise<string> {
  const [root, field] = name.split('.') as ['Query' | 'Mutation', string];
  const made = maker.knockAt(root, field);
  const answer = await server.ask(made.query, made.variables, { ...asking, organisation });
  const error = answer.errors?.find((candidate) => candidate.path?.length === 1);
  const refusals = ['platform.unauthenticated', 'platform.forbidden'];
  if (error && refusals.includes(error.extensions.code)) return error.extensions.code;
  // Outsiders hear "not found" from the door itself: then the operation never ran, so no object of theirs can be missing.
  return error?.extensions.code === 'platform.not_found' && asking.session === outsider ? 'platform.not_found' : 'open';
}

test('the table names every root field, and no other', () => {
  expect(Object.keys(doors).sort()).toEqual(maker.roots().map(({ root, field }) => `${root}.${field}`).sort());
});

test.each(Object.entries(doors))('%s opens for %j', async (name, passing) => {
  const isPublic = passing === 'anybody';
  const isAccount = passing === 'any account';
  expect(await knock(name, {})).toBe(isPublic ? 'open' : 'platform.unauthenticated');
  if (!isPublic && !isAccount) expect(await knock(name, { session: outsider })).toBe('platform.not_found');
  for (const role of everyRole) {
    const expected = isPublic || isAccount || passing.includes(role) ? 'open' : 'platform.forbidden';
    expect([role, await knock(name, { session: session[role]! })]).toEqual([role, expected]);
  }
});

test(
  'one permission given to one role, or taken from it, is noticed here: every cell, one at a time',
  async () => {
    const isAsWritten = async (name: string, role: Role) => {
      const fresh = await personWithSession(server.database, ours, { roles: [role] });
      return (await knock(name, { session: fresh.session })) === (doors[name]!.includes(role) ? 'open' : 'platform.forbidden');
    };
    const { survivors, ...figures } = await flipEachCell(server, isAsWritten);
    console.info(JSON.stringify({ policyMutants: { ...figures, survivors: survivors.length } }));
    expect(survivors).toEqual([]);
  },
  180_000,
);
