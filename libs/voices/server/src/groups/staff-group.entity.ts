import { TenantEntity } from '@waymark/platform/server';
import type { VoteRule } from '@waymark/voices/domain';
import { Column, Entity } from 'typeorm';
import type { ReviseStaffGroupInput } from './group.inputs';
import type { SpeakUpRoute } from './group.model';

/** A staff group, as the organisation knows it. */
@Entity({ schema: 'voices', name: 'staff_group' })
export class StaffGroupRow extends TenantEntity {
  @Column('text')
  key: string;

  @Column('text')
  name: string;

  @Column('text')
  purpose: string;

  @Column('text')
  terms: string;

  @Column('uuid')
  sponsorId: string;

  @Column('int')
  answerDays: number;

  @Column('boolean')
  countsWorkingDays: boolean;

  @Column('int')
  minimumSupport: number;

  @Column('text')
  voteRule: VoteRule;

  @Column('int')
  voteQuorum: number;

  @Column('jsonb')
  routes: SpeakUpRoute[];

  @Column('date')
  openedOn: string;

  /** Changes what the group is; what is left out stays. */
  revise({ name, purpose, terms, sponsorId, answerDays, countsWorkingDays, minimumSupport, voteRule, voteQuorum, routes }: ReviseStaffGroupInput): void {
    this.name = name ?? this.name;
    this.purpose = purpose ?? this.purpose;
    this.terms = terms === undefined ? this.terms : (terms ?? '');
    this.sponsorId = sponsorId ?? this.sponsorId;
    this.answerDays = answerDays ?? this.answerDays;
    this.countsWorkingDays = countsWorkingDays ?? this.countsWorkingDays;
    this.minimumSupport = minimumSupport ?? this.minimumSupport;
    this.voteRule = voteRule ?? this.voteRule;
    this.voteQuorum = voteQuorum ?? this.voteQuorum;
    this.routes = routes?.map(({ name: who, how }) => ({ name: who, how })) ?? this.routes;
  }
}
