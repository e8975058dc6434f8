import { expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import { ChallengeBlock } from './challenge-block';
import { groupEvents } from './challenge-words';
import type { Challenge, ChallengeEvent } from './use-challenges';

setMessageCompiler(compileMessage);

const no = { allowed: false };
const martha = { id: 'm', name: 'Martha Reed', title: 'Director', hasLeft: false };
let next = 0;
const event = (kind: ChallengeEvent['kind'], more: Partial<ChallengeEvent> = {}): ChallengeEvent => ({
  id: String(next++), kind, happenedOn: '2026-11-03', html: null, outcome: null, willHappen: null, byOn: null, by: null, respondent: null, action: null, ...more,
});

const challenge = (more: Partial<Challenge> = {}): Challenge => ({
  id: 'c', number: 7, title: 'Why has the date moved?', html: '<p>Tell us &lt;why&gt;.</p>', raisedAs: 'GROUP', groupName: 'Roots', groupKey: 'roots', raisedBy: null, raisedOn: '2026-10-21',
  state: 'ANSWERED', respondent: martha, subject: null, supportCount: null, isSupported: false, events: [],
  clock: { dueOn: '2026-11-04', daysSince: 13, daysLeft: 1, daysOverdue: 0, text: 'Answered after 13 days' },
  viewerCan: { acknowledge: no, answer: no, judge: no, withdraw: no, takeUp: no, support: no, nameRespondent: no },
  ...more,
});

const show = async (one: Challenge) => {
  render(
    <PageForSpec>
      <ChallengeBlock challenge={one} organisation="harbour" />
    </PageForSpec>,
  );
  return screen.findByRole('article', { name: `Challenge 7: ${one.title}` });
};

test('answers and what was said of them stay in their order; the rest is gathered between them', () => {
  const events = [event('REMINDED'), event('SPONSOR_TOLD'), event('ANSWERED'), event('UNSATISFIED'), event('TAKEN_TO_SUB_GROUP'), event('ANSWERED'), event('SATISFIED')];
  expect(groupEvents(events).map((group) => Object.keys(group)[0])).toEqual(['between', 'answer', 'verdict', 'between', 'answer', 'verdict']);
  expect(groupEvents(events)[0]).toEqual({ between: events.slice(0, 2) });
});

test('a challenge is shown with its clock, its answer and the verdict in one piece', async () => {
  const block = await show(
    challenge({
      state: 'SATISFIED',
      events: [
        event('ANSWERED', { by: martha, html: '<p>You are right.</p>', outcome: 'PARTLY', willHappen: 'A second reader', byOn: '2026-12-09' }),
        event('SATISFIED', { html: '<p>We will look again.</p>' }),
      ],
    }),
  );
  const words = block.textContent!.replace(/\s+/g, ' ');
  const order = ['Answered after 13 days', 'Tell us <why>.', 'Sent to Martha Reed, Director.', 'Partly accepted', 'You are right.', 'What will happen by 9 December 2026: A second reader', 'Roots accepted this answer, 3 November 2026', 'We will look again.'];
  const places = order.map((part) => words.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test('who may do nothing is offered nothing', async () => {
  const block = await show(challenge());
  expect(block.querySelectorAll('button')).toHaveLength(0);
});

test('whoever may judge the answer is offered both verdicts, and support says whether it is given', async () => {
  const yes = { allowed: true };
  await show(challenge({ isSupported: true, viewerCan: { ...challenge().viewerCan, judge: yes, support: yes } }));
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['This is enough', 'This is not enough', 'Take back your support']);
  expect(screen.getByRole('button', { name: 'Take back your support' }).getAttribute('aria-pressed')).toBe('true');
});

test('a respondent who has left is said to have left', async () => {
  const block = await show(challenge({ respondent: { ...martha, hasLeft: true } }));
  expect(block.textContent).toContain('Martha Reed, Director (has left).');
});
