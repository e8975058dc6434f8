import { DomainError, defineErrors } from './errors';

const error = defineErrors({
  'tea.cold': 'Warm the tea.',
  'tea.late': (facts: { minutes: number }) => `Bring the tea ${facts.minutes} minutes earlier.`,
});

test('an error carries its code, sentence and facts', () => {
  const late = error('tea.late', { minutes: 5 });
  expect(late).toBeInstanceOf(DomainError);
  expect(late).toMatchObject({ code: 'tea.late', message: 'Bring the tea 5 minutes earlier.', facts: { minutes: 5 } });
  expect(error('tea.cold').message).toBe('Warm the tea.');
});

test('a code without a message does not compile', () => {
  // @ts-expect-error: unknown code
  expect(() => error('tea.spilt')).toThrow();
});
