import { atRisk, noChange, offTrack, onTrack, page, type StoryOutcome } from './story-words';

/** 1.2: who gets in. */
export const recruitment: StoryOutcome = {
  statement: 'Recruitment is fair at every stage, and we appoint people from across the communities we work with.',
  actions: [
    {
      title: 'Make a plan for senior posts, so that within three years our senior team is as diverse as our staff',
      owner: 'ruth.adeyemi', startOn: '2025-06-02', dueOn: '2026-12-31', helpers: ['martin.hale'],
      milestones: [
        { title: 'Vacancies for the next three years mapped', dueOn: '2026-03-31', reachedOn: '2026-04-10' },
        { title: 'Plan agreed by directors', dueOn: '2026-10-30', reachedOn: '2026-11-10' },
      ],
      updates: [
        onTrack('2025-09-25', 'We know where we stand: 112 senior posts, 9 of them held by people from ethnic minority backgrounds.'),
        onTrack('2026-03-12', 'Likely vacancies are mapped. There are fewer than we thought, so each one matters.'),
        atRisk('2026-06-12', 'Directors do not agree yet on open competition for acting-up posts. I will settle it myself.', { forecastOn: '2027-01-29' }),
        atRisk('2026-11-10', 'Directors agreed the draft today. Waiting for refreshed workforce figures before we set the steps.', { forecastOn: '2027-01-29' }),
      ],
    },
    {
      title: 'Review recruitment from advert to first day, and mend the stages that treat people unequally',
      owner: 'martin.hale', startOn: '2025-05-12', dueOn: '2026-09-30', helpers: ['lin.zhao', 'aoife.brennan'], alsoServes: ['1.6'],
      detail: 'Covers permanent and fixed-term posts. Every stage is looked at by ethnic group: applying, shortlisting, interview, offer and start.',
      milestones: [
        { title: 'Records of five directorates gathered', dueOn: '2026-05-29', reachedOn: '2026-09-02' },
        { title: 'Shortlisting decisions of the last year read again', dueOn: '2026-08-31' },
        { title: 'Changes agreed with the staff group', dueOn: '2026-09-30' },
      ],
      slips: [{ on: '2026-02-25', from: '2026-04-30', to: '2026-09-30', by: 'ruth.adeyemi', reason: 'Interview notes sit in three systems and nobody had permission to bring them together. Extra time agreed once.' }],
      updates: [
        onTrack('2025-07-03', 'We follow five recent posts from start to end, with the people who applied.'),
        atRisk('2026-02-19', 'The notes are harder to get than I said they would be. I underestimated this.', { forecastOn: '2026-09-30' }),
        onTrack('2026-04-08', 'A reading group of eight, half from the staff group, has begun on the shortlists.'),
        atRisk('2026-06-12', 'Two of five directorates have sent their interview records. Extra analyst time agreed.', { forecastOn: '2026-11-30' }),
        { ...noChange('2026-09-02'), evidence: page('Applications, shortlisting and offers by ethnic group', 'people/recruitment-figures'), by: 'lin.zhao' },
        offTrack('2026-10-14', 'We have missed the date. One supplier has still not released its records. From now on no shortlist goes out without a second reader from another team.', '2027-02-26', { evidence: page('Recruitment audit, interim note', 'people/recruitment-audit-interim') }),
      ],
    },
    {
      title: 'Work only with agencies that show they shortlist fairly, and drop those that do not',
      owner: 'martin.hale', startOn: '2025-10-01', dueOn: '2026-12-31', helpers: ['tom.whelan'],
      updates: [
        onTrack('2025-12-04', 'Our seven agencies have been asked for three years of shortlists.'),
        onTrack('2026-04-23', 'Four answered well. We have ended one contract.'),
        atRisk('2026-09-17', 'Two specialist agencies still send shortlists from one background only. We need others before we can leave them.', { forecastOn: '2027-03-31' }),
        noChange('2026-11-05'),
      ],
    },
    {
      title: 'Rewrite adverts and job packs in plain words, and say what we do about race equality',
      owner: 'grace.mensah', startOn: '2026-01-12', dueOn: '2027-02-26', helpers: ['saira.mahmood'],
      revisions: [{ on: '2026-01-08', field: 'owner', from: 'gareth.llewellyn', by: 'martin.hale', reason: 'It belongs with the people who write the adverts.' }],
      updates: [
        onTrack('2026-03-19', 'I asked six recent joiners which sentence nearly stopped them applying. Everyone had one.'),
        onTrack('2026-07-23', 'New template tried on four posts. More applicants, and more who had never heard of us.'),
        onTrack('2026-11-02', 'The template is now the only one in the system. Senior packs are last.'),
      ],
    },
    {
      title: 'Look twice a year at why people leave and what applicants from ethnic minority backgrounds tell us',
      owner: 'lin.zhao', startOn: '2025-09-01', dueOn: '2026-10-31', helpers: ['aoife.brennan'],
      slips: [{ on: '2026-06-17', from: '2026-07-31', to: '2026-10-31', by: 'martin.hale', reason: 'Too few exit interviews to report without naming people. We wait for a full year of answers.' }],
      updates: [
        onTrack('2025-11-20', 'Exit form changed: 7 questions, one on fairness. 9 answers so far.'),
        atRisk('2026-06-04', '14 of 31 leavers answered. Below 20 we cannot show results by ethnic group.', { forecastOn: '2026-10-31' }),
        offTrack('2026-10-08', '18 of 40 leavers. Applicants answer even less: 6%. A phone call by someone outside the team works better, so we start again with that.', '2027-01-31'),
        noChange('2026-11-09'),
      ],
    },
    {
      title: 'Rethink how trustees are found and elected, so that more kinds of people stand',
      owner: 'daniel.osei', startOn: '2027-01-11', dueOn: '2027-06-30',
    },
  ],
};
