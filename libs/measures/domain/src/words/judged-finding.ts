import { daysBetween, toWords } from '@waymark/platform/domain';
import type { EvidenceStrength, Finding, JudgedFindingFacts } from './finding-facts';
import { toCounted } from './plain-words';

/** How strong the evidence is, in words. */
export const strengthWords: Readonly<Record<EvidenceStrength, string>> = {
  none: 'No evidence',
  asserted: 'Asserted',
  documented: 'Documented',
  independently_assured: 'Independently assured',
};

/** The day it is or was to be there. */
function tellDue({ dueOn, today }: JudgedFindingFacts): string {
  if (dueOn === null) return 'There is no date for it yet.';
  return dueOn < today ? `It was due by ${toWords(dueOn)}.` : `It is due by ${toWords(dueOn)}.`;
}

function tellMilestone(facts: JudgedFindingFacts): Finding {
  const { judgement, dueOn, today } = facts;
  if (judgement?.isMet) {
    const late = dueOn === null ? 0 : daysBetween(dueOn, judgement.observedOn);
    const when = dueOn === null ? '' : late > 0 ? `, ${toCounted(late, 'day')} after its date` : late < 0 ? `, ${toCounted(-late, 'day')} before its date` : ', on its date';
    return { headline: 'Done', sentences: [`Judged to be done on ${toWords(judgement.observedOn)}${when}.`] };
  }
  const judged = judgement ? [`Judged to be not done yet on ${toWords(judgement.observedOn)}.`] : [];
  return { headline: dueOn !== null && dueOn < today ? 'Not done, and its date has passed' : 'Not done yet', sentences: [...judged, tellDue(facts)] };
}

/** What stands behind a judgement, and what does not yet. */
function tellStrength(strength: EvidenceStrength, on: string): string {
  if (strength === 'none') return `No evidence was found on ${on}.`;
  if (strength === 'asserted') return `Asserted, on ${on}; nothing documents it yet.`;
  return strength === 'documented' ? `Documented, on ${on}; not yet independently assured.` : `Independently assured, on ${on}.`;
}

function tellEvidence(facts: JudgedFindingFacts): Finding {
  const { judgement, dueOn, today } = facts;
  const strength = judgement?.strength ?? 'none';
  const sentences = judgement ? [tellStrength(strength, toWords(judgement.observedOn))] : [];
  // Whatever the record says: what is only asserted is not met.
  const isMet = judgement?.isMet === true && (strength === 'documented' || strength === 'independently_assured');
  if (isMet) return { headline: strength === 'documented' ? 'Met, and documented' : 'Met, and independently assured', sentences };
  const hasPassed = dueOn !== null && dueOn < today;
  const headline = hasPassed ? 'Not met, and its date has passed' : judgement === null ? 'Not judged yet' : strength === 'none' ? 'No evidence yet' : strength === 'asserted' ? 'Asserted, but without evidence yet' : 'Not met yet';
  return { headline, sentences: [...sentences, tellDue(facts)] };
}

/** What may be said of a milestone, or of a statement judged by evidence. */
export const findingOfJudged = (facts: JudgedFindingFacts): Finding => (facts.kind === 'milestone' ? tellMilestone(facts) : tellEvidence(facts));
