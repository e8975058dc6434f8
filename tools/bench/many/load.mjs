// Fills a database with many organisations, each with a plan like a real one: 4 objectives, 19 outcomes, 43 actions with their
// updates, 42 measures with their published figures. Written in bulk past triggers, as a restore would be; the rows are what the
// product would have written, so that every page reads them.
import pg from 'pg';

/** What each organisation holds, unless told otherwise. */
export const SHAPE = { objectives: 4, outcomes: 19, actions: 43, updates: 3, measures: 42, figures: 12, people: 12 };

const ids = (kind, ...parts) => `md5(concat_ws('-', '${kind}', ${parts.join(', ')}))::uuid`;
const organisation = ids('organisation', 'o');
const person = (at) => ids('person', 'o', at);
const plan = ids('plan', 'o');
const outcome = (at) => ids('outcome', 'o', at);
const action = (at) => ids('action', 'o', at);
const measure = (at) => ids('measure', 'o', at);

/** Text of a length like real sentences; the same for the same numbers. */
const words = (kind, at, times) => `concat('${kind} ', ${at}, ': ', repeat('words that say what will be done by whom ', ${times}))`;

function statements(shape) {
  const { objectives, outcomes, actions, updates, measures, figures, people } = shape;
  const status = `(array['on_track','on_track','at_risk','complete','not_started','off_track','on_track'])[1 + (a + o) % 7]`;
  const [onCourse, behind] = [Math.floor(measures * 0.6), Math.floor(measures * 0.25)];
  const outcomeOf = (at) => `(${at} - 1) % ${outcomes} + 1`;
  return [
    ['identity.organisation_directory (slug, organisation_id, name)', `select 'org-' || o, ${organisation}, 'Organisation ' || o from o`],
    ['organisations.organisation (id, organisation_id, name, slug)', `select ${organisation}, ${organisation}, 'Organisation ' || o, 'org-' || o from o`],
    ['identity.account (id, email, name)', `select ${ids('account', 'o', 'p')}, 'person-' || p || '@org-' || o || '.example', 'Person ' || p || ' of ' || o from o, generate_series(1, 2) p`],
    ['identity.account_organisation (account_id, organisation_id)', `select ${ids('account', 'o', 'p')}, ${organisation} from o, generate_series(1, 2) p`],
    [
      'organisations.person (id, organisation_id, name, email, title, account_id)',
      `select ${person('p')}, ${organisation}, 'Person ' || p || ' of ' || o, 'person-' || p || '@org-' || o || '.example', 'Head of service ' || p, case when p <= 2 then ${ids('account', 'o', 'p')} end from o, generate_series(1, ${people}) p`,
    ],
    [
      'organisations.membership (organisation_id, person_id, roles, joined_at)',
      `select ${organisation}, ${person('p')}, case p when 1 then array['contributor'] else array['executive'] end, '2025-01-06' from o, generate_series(1, 2) p`,
    ],
    [
      'identity.totp (account_id, sealed_secret, confirmed_at)',
      `select ${ids('account', 'o', '2')}, '\\x00', '2025-01-06' from o`,
    ],
    [
      'identity.session (token_hash, account_id, started_at, seen_at, expires_at, device)',
      `select encode(sha256(convert_to('bench-' || o || '-' || p, 'UTF8')), 'hex'), ${ids('account', 'o', 'p')}, now(), date_trunc('hour', now()), now() + interval '11 hours', 'Bench' from o, generate_series(1, 2) p`,
    ],
    [
      'plans.plan (id, organisation_id, title, summary, state, starts_on, ends_on, approved_by, approved_on)',
      `select ${plan}, ${organisation}, 'Action plan ' || o, ${words('Summary', 'o', 4)}, 'active', '2025-04-01', '2028-03-31', 'Board', '2025-03-20' from o`,
    ],
    [
      'plans.objective (id, organisation_id, plan_id, position, theme, statement)',
      `select ${ids('objective', 'o', 'n')}, ${organisation}, ${plan}, n, 'Theme ' || n, ${words('Objective', 'n', 2)} from o, generate_series(1, ${objectives}) n`,
    ],
    [
      'plans.outcome (id, organisation_id, plan_id, objective_id, position, statement)',
      `select ${outcome('n')}, ${organisation}, ${plan}, ${ids('objective', 'o', `((n - 1) * ${objectives} / ${outcomes} + 1)`)}, n, ${words('Outcome', 'n', 2)} from o, generate_series(1, ${outcomes}) n`,
    ],
    [
      'plans.action (id, organisation_id, plan_id, title, detail, owner_id, start_on, due_on, original_due_on, status, status_since, forecast_on, last_update_id, last_update_at, added_at)',
      `select ${action('a')}, ${organisation}, ${plan}, ${words('Action', 'a', 1)}, ${words('Detail', 'a', 3)}, ${person(`(a % ${people} + 1)`)}, '2025-05-01', date '2026-06-01' + a * 11, date '2026-06-01' + a * 11,
              ${status}, '2026-09-01', case when ${status} in ('at_risk', 'off_track') then date '2027-03-01' + a end, ${ids('update', 'o', 'a', updates)}, '2026-11-02 10:00+00', '2025-03-20' from o, generate_series(1, ${actions}) a`,
    ],
    [
      'plans.action_outcome (organisation_id, action_id, outcome_id, position, is_home)',
      `select ${organisation}, ${action('a')}, ${outcome(outcomeOf('a'))}, a, true from o, generate_series(1, ${actions}) a`,
    ],
    [
      'plans.status_update (id, organisation_id, action_id, kind, status, note, previous_status, recorded_by, recorded_at, forecast_on)',
      `select ${ids('update', 'o', 'a', 'u')}, ${organisation}, ${action('a')}, 'update', case when u = ${updates} then ${status} else 'at_risk' end, ${words('Update', 'u', 2)}, 'at_risk', ${person('1')},
              timestamptz '2026-11-02 10:00+00' - (${updates} - u) * interval '30 days', '2027-03-01' from o, generate_series(1, ${actions}) a, generate_series(1, ${updates}) u`,
    ],
    [
      'measures.measure (id, organisation_id, plan_id, outcome_id, position, statement, kind, unit, frequency, owner_id, people)',
      `select ${measure('m')}, ${organisation}, ${plan}, ${outcome(outcomeOf('m'))}, m, ${words('Measure', 'm', 1)}, 'numeric', 'percent', 'monthly', ${person(`(m % ${people} + 1)`)}, 'different_each_time' from o, generate_series(1, ${measures}) m`,
    ],
    [
      'measures.figure_release (organisation_id, measure_id, from_on, to_on, audience, release, state, value, numerator, denominator, as_at_on, source, revision, recorded_at)',
      `select ${organisation}, ${measure('m')}, day, (day + interval '1 month' - interval '1 day')::date, audience, 1, 'shown', 100.0 * (95 + (m * 7 + f * 13) % 53) / 237, 95 + (m * 7 + f * 13) % 53, 237, (day + interval '1 month' - interval '1 day')::date, 'Survey', 1, '2026-11-02'
       from o, generate_series(1, ${measures}) m, generate_series(1, ${figures}) f, unnest(array['internal', 'public']) audience, lateral (select (date '2026-11-01' - make_interval(months => ${figures} + 1 - f))::date as day) days`,
    ],
    [
      'measures.starting_value (organisation_id, measure_id, from_on, to_on)',
      `select ${organisation}, ${measure('m')}, (date '2026-11-01' - make_interval(months => ${figures}))::date, (date '2026-11-01' - make_interval(months => ${Math.max(1, figures - 5)}) - interval '1 day')::date from o, generate_series(1, ${measures}) m`,
    ],
    ['measures.target (organisation_id, measure_id, due_on, value)', `select ${organisation}, ${measure('m')}, '2028-03-31', 65 from o, generate_series(1, ${measures}) m`],
    ['reviews.listing (id, organisation_id, is_listed, set_by, set_at)', `select ${organisation}, ${organisation}, true, ${person('2')}, '2026-10-20' from o`],
    [
      'reviews.published_standing (organisation_id, name, plan_title, review_title, period_from, period_to, published_at, fingerprint, complete, on_track, at_risk, off_track, not_started, paused, withdrawn, measures_on_course, measures_behind, measures_unknown)',
      `select ${organisation}, 'Organisation ' || o, 'Action plan ' || o, 'Review 2', '2026-04-01', '2026-09-30', '2026-10-20 10:00+00', encode(sha256(convert_to('review-' || o, 'UTF8')), 'hex'),
              ${['complete', 'on_track', 'at_risk', 'off_track', 'not_started'].map((each) => `count(*) filter (where status = '${each}')`).join(', ')}, 0, 0, ${onCourse}, ${behind}, ${measures - onCourse - behind}
       from o, generate_series(1, ${actions}) a, lateral (select ${status} as status) statuses group by o`,
    ],
  ];
}

/**
 * Loads organisations number `from` to `to`; cookies of persons 1 (contributor) and 2 (executive) are `bench-<organisation>-<person>`.
 * @param address of the database, as the superuser of its server
 */
export async function loadOrganisations(address, { from = 1, to, shape = SHAPE, say = () => undefined }) {
  const database = new pg.Client({ connectionString: address });
  await database.connect();
  try {
    await database.query('set session_replication_role = replica');
    const step = 100;
    for (let first = from; first <= to; first += step) {
      const last = Math.min(to, first + step - 1);
      await database.query('begin');
      for (const [into, select] of statements(shape)) await database.query(`insert into ${into} with o as (select generate_series(${first}, ${last}) as o) ${select}`);
      await database.query('commit');
      say(`${last} of ${to} organisations`);
    }
    await database.query('vacuum analyze');
  } finally {
    await database.end();
  }
}

/** The id that the loader gives, for asking by id. */
export async function idsOf(address, number) {
  const database = new pg.Client({ connectionString: address });
  await database.connect();
  const { rows } = await database.query(`select ${organisation} as "organisationId", ${plan} as "planId", ${action(7)} as "actionId", ${measure(1)} as "measureId" from (select $1::int as o) as given`, [number]);
  await database.end();
  return rows[0];
}
