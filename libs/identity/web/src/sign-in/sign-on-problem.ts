/** Why single sign-on led back to a page of ours, as the address says it. */
const problems = ['expired', 'refused', 'not_admitted', 'ended', 'wrong_provider', 'unreachable', 'no_address', 'not_proved'] as const;

export type SignOnProblem = (typeof problems)[number];

/** The problem that an address tells; an unknown word is a refusal, none is none. */
export function toSignOnProblem(word: string | undefined): SignOnProblem | null {
  if (word === undefined || word === '') return null;
  return problems.find((problem) => problem === word) ?? 'refused';
}
