import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '@waymark/platform/domain';
import { Clock } from '@waymark/platform/server';
import { measuresError } from '../measures.errors';
import { beginRecording } from '../measures/begin-recording';
import type { MeasureKind } from '../measures/measure-kind';
import type { JudgeMeasureInput } from './judgement.inputs';
import type { EvidenceStrength } from './judgement.model';
import { addJudgement } from './judgements.queries';

const SHOWS_IT: readonly EvidenceStrength[] = ['documented', 'independently_assured'];

/** Judging milestones and evidence. */
@Injectable()
export class JudgementsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** @returns the measure's id */
  async judge({ measureId, strength = null, isMet, words = null, source = null, sourceUrl = null, observedOn }: JudgeMeasureInput): Promise<string> {
    const { measure, member, at, today } = await beginRecording(measureId, this.clock);
    refuseUnfit(measure.kind, { strength, isMet, observedOn }, today);
    await addJudgement({ measureId, strength, isMet, words, source, sourceUrl, observedOn, judgedById: member.personId, judgedAt: at });
    return measureId;
  }
}

function refuseUnfit(kind: MeasureKind, { strength, isMet, observedOn }: { strength: EvidenceStrength | null; isMet: boolean; observedOn: Day }, today: Day): void {
  if (kind !== 'milestone' && kind !== 'evidence') throw measuresError('measures.judgement.not_judged');
  if (kind === 'milestone' && strength) throw measuresError('measures.judgement.strength_unfit', { field: 'strength' });
  if (kind === 'evidence' && !strength) throw measuresError('measures.judgement.strength_needed', { field: 'strength' });
  if (isMet && strength && !SHOWS_IT.includes(strength)) throw measuresError('measures.judgement.met_without_evidence', { field: 'strength' });
  if (observedOn > today) throw measuresError('measures.judgement.in_future', { field: 'observedOn' });
}
