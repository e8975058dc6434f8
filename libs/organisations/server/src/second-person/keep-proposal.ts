import { expiryOf } from '@waymark/organisations/domain';
import { appendAudit, insert } from '@waymark/platform/server';
import { ProposedChangeRow } from './proposed-change.entity';
import { isPerson } from './proposed-changes.queries';

/** What a change is about, for those who decide. The name of a person is not kept: it is read where it stands. */
export interface ChangeSubject {
  readonly subjectId: string;
  readonly subjectName: string;
}

export interface NewProposal {
  readonly kind: string;
  readonly payload: object;
  readonly about: ChangeSubject;
  /** The person who asks. */
  readonly by: string;
  readonly now: Date;
}

const toRow = async ({ kind, payload, about: { subjectId, subjectName }, by, now }: NewProposal) => ({
  kind, payload, subjectId, subjectName: (await isPerson(subjectId)) ? null : subjectName, proposedBy: by, proposedAt: now, expiresAt: expiryOf(now), reason: null,
});

const note = async (word: 'proposed' | 'made_alone', proposal: ProposedChangeRow, { kind, about, by, now }: NewProposal): Promise<string> => {
  await appendAudit(`organisations.change_${word}`, { subjectId: proposal.id, at: now, by, detail: { kind, aboutId: about.subjectId } });
  return proposal.id;
};

/** Keeps a change until a second admin decides on it, and gives its id. */
export async function keepProposal(proposed: NewProposal): Promise<string> {
  return note('proposed', await insert(ProposedChangeRow, { ...(await toRow(proposed)), decision: null, decidedBy: null, decidedAt: null }), proposed);
}

/** Records a change that one admin made alone, because there was no second one. */
export async function keepMadeAlone(made: NewProposal): Promise<string> {
  return note('made_alone', await insert(ProposedChangeRow, { ...(await toRow(made)), decision: 'made_alone', decidedBy: made.by, decidedAt: made.now }), made);
}
