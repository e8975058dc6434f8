import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Staff groups and what their members say among themselves. A group's outside is known to the whole organisation and has a
 * history like anything else; nothing of its inside is repeated in the history, which others may read.
 */
export class Groups1763800030003 implements MigrationInterface {
  readonly name = 'Groups1763800030003';

  async up(runner: QueryRunner): Promise<void> {
    await this.addGroups(runner);
    await this.addConversations(runner);
    await this.addDrafts(runner);
    await this.addVotes(runner);
    await this.nameGroupsElsewhere(runner);
  }

  private async addGroups(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.staff_group',
      columns: `
        key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
        name text not null check (name <> ''),
        purpose text not null check (purpose <> ''),
        terms text not null,
        sponsor_id uuid not null,
        answer_days integer not null default 14 check (answer_days between 1 and 90),
        counts_working_days boolean not null default false,
        minimum_support integer not null default 5 check (minimum_support >= 5),
        vote_rule text not null default 'majority' check (vote_rule in ('majority', 'two_thirds', 'nobody_against')),
        vote_quorum integer not null default 3 check (vote_quorum between 1 and 1000),
        routes jsonb not null default '[]' check (jsonb_typeof(routes) = 'array'),
        opened_on date not null,
        unique (organisation_id, key),
        ${references('sponsor_id', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.speak_up_route',
      columns: `
        place integer not null check (place >= 1),
        name text not null check (name <> ''),
        how text not null check (how <> ''),
        unique (organisation_id, place)`,
    });
    await createTenantTable(runner, {
      name: 'voices.group_member',
      history: false,
      columns: `
        group_id uuid not null,
        person_id uuid not null,
        state text not null check (state in ('asked', 'invited', 'member', 'left', 'declined', 'removed')),
        is_chair boolean not null default false,
        since_on date not null,
        check (not is_chair or state = 'member'),
        unique (organisation_id, group_id, person_id),
        ${references('group_id', 'voices.staff_group')},
        ${references('person_id', 'organisations.person')}`,
    });
    await runner.query('create index groups_of_person on voices.group_member (organisation_id, person_id)');
  }

  /** A conversation without names has no opener either. Words are apart from the post, so that taking them back removes them. */
  private async addConversations(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.conversation',
      history: false,
      columns: `
        group_id uuid not null,
        kind text not null check (kind in ('named', 'unnamed')),
        purpose text not null check (purpose in ('talk', 'draft')),
        title text not null check (title <> ''),
        opened_by uuid,
        opened_on date not null,
        closed_on date,
        check ((kind = 'unnamed') = (opened_by is null)),
        check (purpose = 'talk' or kind = 'named'),
        ${references('group_id', 'voices.staff_group')},
        ${references('opened_by', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.post',
      history: false,
      columns: `
        conversation_id uuid not null,
        place integer not null check (place >= 1),
        author_id uuid not null,
        posted_at timestamptz not null,
        taken_out_by text check (taken_out_by in ('author', 'chair')),
        unique (organisation_id, conversation_id, place),
        ${references('conversation_id', 'voices.conversation')},
        ${references('author_id', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.post_text',
      history: false,
      columns: `
        post_id uuid not null,
        revision integer not null check (revision >= 1),
        markdown text not null check (markdown <> ''),
        written_at timestamptz not null,
        unique (organisation_id, post_id, revision),
        ${references('post_id', 'voices.post')}`,
    });
    await runner.query('create index conversations_of_group on voices.conversation (organisation_id, group_id, opened_on desc, id desc)');
  }

  private async addDrafts(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.draft',
      history: false,
      columns: `
        group_id uuid not null,
        conversation_id uuid not null,
        kind text not null check (kind in ('challenge', 'advice', 'statement')),
        subject_kind text not null check (subject_kind <> ''),
        subject_id uuid not null,
        respondent_id uuid,
        state text not null check (state in ('open', 'voting', 'passed', 'released', 'dropped')),
        released_on date,
        check ((kind = 'challenge') = (respondent_id is not null)),
        check ((state = 'released') = (released_on is not null)),
        unique (organisation_id, conversation_id),
        ${references('group_id', 'voices.staff_group')},
        ${references('conversation_id', 'voices.conversation')},
        ${references('respondent_id', 'organisations.person')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.draft_text',
      history: false,
      columns: `
        draft_id uuid not null,
        revision integer not null check (revision >= 1),
        title text not null check (title <> ''),
        markdown text not null check (markdown <> ''),
        author_id uuid not null,
        written_at timestamptz not null,
        unique (organisation_id, draft_id, revision),
        ${references('draft_id', 'voices.draft')},
        ${references('author_id', 'organisations.person')}`,
    });
  }

  /** A vote that is closed keeps its counts; its ballots are gone. */
  private async addVotes(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'voices.draft_vote',
      history: false,
      columns: `
        draft_id uuid not null,
        place integer not null check (place >= 1),
        revision integer not null,
        rule text not null check (rule in ('majority', 'two_thirds', 'nobody_against')),
        quorum integer not null,
        opened_on date not null,
        closes_on date not null check (closes_on >= opened_on),
        closed_on date,
        yes integer,
        no integer,
        abstain integer,
        is_carried boolean,
        check (num_nulls(closed_on, yes, no, abstain, is_carried) in (0, 5)),
        unique (organisation_id, draft_id, place),
        ${references('draft_id', 'voices.draft')}`,
    });
    await createTenantTable(runner, {
      name: 'voices.ballot',
      history: false,
      columns: `
        vote_id uuid not null,
        person_id uuid not null,
        choice text not null check (choice in ('yes', 'no', 'abstain')),
        unique (organisation_id, vote_id, person_id),
        ${references('vote_id', 'voices.draft_vote')},
        ${references('person_id', 'organisations.person')}`,
    });
    await runner.query('create unique index one_vote_at_a_time on voices.draft_vote (organisation_id, draft_id) where closed_on is null');
  }

  /** No row can name a group yet; to look through those there are, PostgreSQL would have to be told an organisation. */
  private async nameGroupsElsewhere(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table voices.comment add ${references('group_id', 'voices.staff_group')} not valid;
      alter table voices.challenge add ${references('raised_by_group', 'voices.staff_group')} not valid`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
