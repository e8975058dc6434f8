import { canRevise } from './measure.policy';

const executive = { permissions: new Set(['measures.read', 'measures.structure.change']) };
const reader = { permissions: new Set(['measures.read']) };
const gone = new Date('2026-05-01T09:00:00Z');

test.each([
  ['an executive changes a standing measure of a draft', 'draft', null, executive, null],
  ['an executive changes a standing measure of an active plan', 'active', null, executive, null],
  ['nobody changes a closed plan', 'closed', null, executive, 'This plan is closed, so it can no longer be changed.'],
  ['what is withdrawn stays as it was', 'active', gone, executive, 'This measure has been withdrawn.'],
  ['a reader reads', 'active', null, reader, 'Only an executive can change the measures of success. Ask one of your executives.'],
] as const)('%s', (_, planState, withdrawnAt, member, reason) => {
  expect(canRevise({ planState, withdrawnAt }, member)).toEqual({ allowed: reason === null, reason });
});
