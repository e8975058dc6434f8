import { createTenantTable, references } from '@waymark/platform/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How organisations stand by what they have published, for anybody to read: one flat row for each that wants to be listed. The
 * restricted role may read these rows and write none of them. One function writes them, takes no argument, and takes everything it
 * writes from the record that was sealed for the public; so no row can say what no board has published, or stand for another organisation.
 */
export class PublishedStandings1763800040007 implements MigrationInterface {
  readonly name = 'PublishedStandings1763800040007';

  async up(runner: QueryRunner): Promise<void> {
    await this.addListing(runner);
    await this.addStandings(runner);
    await this.addSettling(runner);
    await this.followMoves(runner);
  }

  /** Whether an organisation wants to be listed; no row: it does not. */
  private async addListing(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'reviews.listing',
      columns: `
        is_listed boolean not null,
        set_by uuid not null,
        set_at timestamptz not null,
        unique (organisation_id),
        check (id = organisation_id),
        ${references('set_by', 'organisations.person')}`,
    });
  }

  private async addStandings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reviews.published_standing (
        organisation_id uuid primary key,
        name text not null check (name <> ''),
        plan_title text not null,
        review_title text not null,
        period_from date not null,
        period_to date not null,
        published_at timestamptz not null,
        fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
        complete integer not null,
        on_track integer not null,
        at_risk integer not null,
        off_track integer not null,
        not_started integer not null,
        paused integer not null,
        withdrawn integer not null,
        measures_on_course integer not null,
        measures_behind integer not null,
        measures_unknown integer not null,
        sort_name text collate "C" not null generated always as (lower(name)) stored,
        search_text text not null generated always as (lower(name || ' ' || plan_title)) stored
      );
      create index published_standing_in_order on reviews.published_standing (sort_name, organisation_id);
      grant select on reviews.published_standing to waymark_app`);
  }

  /**
   * Makes the row of the organisation at hand what it should be: of its newest published review of a plan that is no team's, where it
   * wants to be listed; else none. Those who publish and those who change the setting at once wait for each other.
   */
  private async addSettling(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function reviews.settle_published_standing() returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        tenant uuid := current_setting('app.organisation_id')::uuid;
        sealed record;
        told jsonb;
      begin
        perform pg_advisory_xact_lock(hashtextextended('reviews.published_standing/' || tenant, 0));
        delete from reviews.published_standing where organisation_id = tenant;
        if not exists (select from reviews.listing where organisation_id = tenant and is_listed) then
          return false;
        end if;
        for sealed in
          select record.text, record.fingerprint, record.sealed_at
          from reviews.review join reviews.record on record.organisation_id = review.organisation_id and record.review_id = review.id and record.audience = 'public'
          where review.organisation_id = tenant and review.stage = 'published' and review.sealed_at is not null
          order by review.period_to desc, review.number desc
        loop
          told := sealed.text::jsonb -> 'paper';
          if told #>> '{plan,teamName}' is null then
            insert into reviews.published_standing (
              organisation_id, name, plan_title, review_title, period_from, period_to, published_at, fingerprint,
              complete, on_track, at_risk, off_track, not_started, paused, withdrawn, measures_on_course, measures_behind, measures_unknown)
            select tenant, told #>> '{organisation,name}', told #>> '{plan,title}', told #>> '{review,title}', (told #>> '{review,periodFrom}')::date, (told #>> '{review,periodTo}')::date,
                   sealed.sealed_at, sealed.fingerprint, actions.complete, actions.on_track, actions.at_risk, actions.off_track, actions.not_started, actions.paused, actions.withdrawn,
                   measures.on_course, measures.behind, measures.said - measures.on_course - measures.behind
            from (
              select coalesce(sum(amount) filter (where status = 'complete'), 0) as complete, coalesce(sum(amount) filter (where status = 'on_track'), 0) as on_track,
                     coalesce(sum(amount) filter (where status = 'at_risk'), 0) as at_risk, coalesce(sum(amount) filter (where status = 'off_track'), 0) as off_track,
                     coalesce(sum(amount) filter (where status = 'not_started'), 0) as not_started, coalesce(sum(amount) filter (where status = 'paused'), 0) as paused,
                     coalesce(sum(amount) filter (where status = 'withdrawn'), 0) as withdrawn
              from (select each ->> 'status' as status, (each ->> 'now')::integer as amount from jsonb_array_elements(told -> 'counts') each) counts
            ) actions, (
              select count(*) as said, count(*) filter (where standing in ('met', 'ahead', 'as_expected')) as on_course, count(*) filter (where standing in ('behind', 'off_course', 'not_met')) as behind
              from (select lower(each ->> 'standing') as standing from jsonb_array_elements(told -> 'measures') each) standings
            ) measures;
            return true;
          end if;
        end loop;
        return false;
      end $$;
      revoke execute on function reviews.settle_published_standing() from public;
      grant execute on function reviews.settle_published_standing() to waymark_app`);
  }

  /** Where an organisation moves into another database, its row goes with it, made anew there: what is left behind could not be taken off the list. */
  private async followMoves(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function reviews.follow_placement() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      declare
        before text := current_setting('app.organisation_id', true);
      begin
        if new.state = 'gone' then
          delete from reviews.published_standing where organisation_id = new.organisation_id;
        elsif new.state = 'here' then
          perform set_config('app.organisation_id', new.organisation_id::text, true);
          perform reviews.settle_published_standing();
          perform set_config('app.organisation_id', coalesce(before, ''), true);
        end if;
        return null;
      end $$;
      create trigger follow_placement after insert or update on platform.placement for each row execute function reviews.follow_placement()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forwards only; restore a backup to go back.');
  }
}
