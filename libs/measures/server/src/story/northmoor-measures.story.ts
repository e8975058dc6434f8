import { appointment, board, seniorPosts, staffRecords, stretchAssignments, trainedManagers, yearsTraining } from './northmoor-people.story';
import { confidence, knowsTheGroup, satisfiedWithDevelopment } from './northmoor-pulse.story';
import { boardPapers, changesWon, comparableAnswers, contracts, contributors, meetings, outlets, piecesPlanned, policiesChecked, policyTeams, programmes, raisingConcerns, readTwiceAYear, startingFigures, trainers, usefulPapers } from './northmoor-work.story';
import type { StoryMeasures } from './story-measures';

/** Northmoor's 31 measures. Four have no owner or no kind yet: work to do. */
export const northmoorMeasures: readonly StoryMeasures[] = [
  {
    plan: 'northmoor race equality',
    measures: [
      { outcome: '1.1', statement: 'Managers who have finished inclusive leadership training', kind: 'numeric', owner: 'aoife.brennan', baseline: '0%', target: '100%', figures: trainedManagers },
      { outcome: '1.1', statement: 'Staff who know what the staff group is for and how to reach it', kind: 'perception', owner: 'saira.mahmood', baseline: '34%', target: '80%', figures: knowsTheGroup },
      { outcome: '1.1', statement: 'The policy on raising concerns is in force and staff say they would use it', kind: 'milestone', owner: 'martin.hale', target: 'In force by January 2027', figures: raisingConcerns },
      { outcome: '1.1', statement: 'Staff who feel able to talk about race and ethnic background at work', kind: 'perception', owner: 'lin.zhao', baseline: '47%', target: '75%', figures: confidence },
      { outcome: '1.1', statement: 'Policies checked for how they fall on staff from ethnic minority backgrounds', kind: 'numeric', owner: 'martin.hale', baseline: '0 of 46', target: '46 of 46', figures: policiesChecked },
      { outcome: '1.1', statement: 'Board papers that say what a decision means for race equality', kind: 'numeric', owner: 'daniel.osei', baseline: '22%', target: '100%', figures: boardPapers },
      { outcome: '1.2', statement: 'Senior posts held by people from ethnic minority backgrounds', kind: 'numeric', owner: 'lin.zhao', baseline: '8%', target: '24%', figures: seniorPosts },
      { outcome: '1.2', statement: 'How much more likely white applicants are to be appointed', kind: 'numeric', owner: 'lin.zhao', baseline: '1.62 times', target: '1.00', figures: appointment },
      { outcome: '1.2', statement: 'What leavers and applicants say is read by ethnic group twice a year', kind: 'milestone', owner: 'lin.zhao', target: 'Twice a year', figures: readTwiceAYear },
      { outcome: '1.2', statement: 'Board members from ethnic minority backgrounds, set beside our senior posts', kind: 'numeric', owner: 'daniel.osei', baseline: '1 of 12', target: 'As in senior posts', figures: board },
      { outcome: '1.3', statement: 'Staff from ethnic minority backgrounds who are satisfied with their development', kind: 'perception', owner: 'aoife.brennan', baseline: '51%', target: '70%', figures: satisfiedWithDevelopment },
      { outcome: '1.3', statement: 'Difference in stretch assignments between white and ethnic minority staff', kind: 'numeric', owner: 'lin.zhao', baseline: '12 points', target: 'No difference', figures: stretchAssignments },
      { outcome: '1.4', statement: 'New contracts above £25,000 whose bids were marked on race equality', kind: 'numeric', owner: 'tom.whelan', baseline: 'None', target: 'All', figures: contracts },
      { outcome: '1.5', statement: 'Staff who have done this year’s training', kind: 'numeric', owner: 'aoife.brennan', baseline: '0%', target: '95% each year', figures: yearsTraining },
      { outcome: '1.5', statement: 'Staff who used their quarterly learning time', kind: 'undecided', owner: 'aoife.brennan' },
      { outcome: '1.6', statement: 'Staff records that say something about ethnic group', kind: 'numeric', owner: 'lin.zhao', baseline: '71%', target: '95%', figures: staffRecords },
      { outcome: '1.6', statement: 'Measures of this plan with an agreed starting figure', kind: 'numeric', owner: 'lin.zhao', baseline: '0 of 31', target: '31 of 31', figures: startingFigures },
      { outcome: '2.1', statement: 'Changes we won that improve race equality, as judged by an outside reader', kind: 'evidence', owner: 'priya.nair', target: 'Independently assured', figures: changesWon },
      { outcome: '2.1', statement: 'Policy teams whose work plan says what they do for race equality', kind: 'numeric', owner: 'priya.nair', baseline: '1 of 8', target: '8 of 8', figures: policyTeams },
      { outcome: '2.2', statement: 'Members’ answers that can be compared by ethnic group', kind: 'numeric', owner: 'yusuf.rahman', baseline: '0 questions', target: '12 questions', figures: comparableAnswers },
      { outcome: '2.2', statement: 'Meetings with nobody from an ethnic minority background', kind: 'numeric', owner: 'yusuf.rahman', baseline: '4 of 11', target: 'None', figures: meetings },
      { outcome: '2.3', statement: 'Policy papers that say something useful about race equality', kind: 'evidence', owner: 'priya.nair', baseline: 'Asserted', target: 'Documented', figures: usefulPapers },
      { outcome: '3.1', statement: 'Pieces planned with the five questions', kind: 'numeric', owner: 'naomi.clarke', baseline: '0%', target: '95%', figures: piecesPlanned },
      { outcome: '3.2', statement: 'People from ethnic minority backgrounds who write or speak in our outputs', kind: 'numeric', owner: 'naomi.clarke', baseline: '17%', target: '30%', figures: contributors },
      { outcome: '3.3', statement: 'Readers who say our pictures show people like them', kind: 'perception', owner: 'naomi.clarke', baseline: 'Not asked', target: '70%' },
      { outcome: '3.4', statement: 'Outlets read by different communities that use our news', kind: 'numeric', owner: 'naomi.clarke', baseline: '0', target: '15 a year', figures: outlets },
      { outcome: '4.1', statement: 'Programmes that began with the questions on race equality', kind: 'numeric', owner: 'yusuf.rahman', baseline: '0%', target: '100%', figures: programmes },
      { outcome: '4.2', statement: 'Members who say a new offer reflects what they told us', kind: 'undecided' },
      { outcome: '4.4', statement: 'Trainers, speakers and facilitators from ethnic minority backgrounds', kind: 'numeric', owner: 'yusuf.rahman', baseline: '19%', target: '33%', figures: trainers },
      { outcome: '4.5', statement: 'Programme evaluations that report results by ethnic group', kind: 'undecided', owner: 'yusuf.rahman', baseline: 'None' },
      { outcome: '4.6', statement: 'Members who have tried something they learnt from another member', kind: 'undecided' },
    ],
  },
  {
    plan: 'northmoor people directorate',
    measures: [
      { outcome: '1.1', statement: 'Shortlists read by a second person from another team', kind: 'numeric', owner: 'martin.hale', baseline: '0%', target: '100%' },
      { outcome: '1.2', statement: 'Managers who say their figures helped them decide something', kind: 'perception', owner: 'lin.zhao', target: '60%' },
    ],
  },
];
