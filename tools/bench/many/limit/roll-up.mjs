// The roll-up (R3): what organisations have published, for anybody to read.
import { inOneTrip } from './database.mjs';
import { statement } from './plan-rows.mjs';
import { toInstant } from './rules.mjs';

const PAGE_SIZE = 50;
const COUNTS = ['complete', 'on_track', 'at_risk', 'off_track', 'not_started', 'paused', 'withdrawn', 'measures_on_course', 'measures_behind', 'measures_unknown'];

const totals = statement('totals', `select count(*) as organisations, ${COUNTS.map((name) => `coalesce(sum(${name}), 0) as ${name}`).join(', ')} from reviews.published_standing`);
const page = statement('page', `
  select sort_name, name, plan_title, review_title, period_from, period_to, published_at, fingerprint, ${COUNTS.join(', ')}
  from reviews.published_standing order by sort_name, fingerprint limit $1`);

const toCounts = (row) => ({
  actions: { complete: +row.complete, onTrack: +row.on_track, atRisk: +row.at_risk, offTrack: +row.off_track, notStarted: +row.not_started, paused: +row.paused, withdrawn: +row.withdrawn },
  measures: { onCourse: +row.measures_on_course, behind: +row.measures_behind, unknown: +row.measures_unknown },
});

/** Where the next page begins, as the product says it: opaque to whoever asks. */
const toCursor = ({ sort_name: name, fingerprint }) => Buffer.from(`${fingerprint}/${name}`).toString('base64url');

export async function readRollUp(client) {
  const [[sums], rows] = await inOneTrip(client, { organisationId: null }, [totals([]), page([PAGE_SIZE + 1])]);
  const shown = rows.slice(0, PAGE_SIZE);
  const items = shown.map((row) => ({
    name: row.name, planTitle: row.plan_title, reviewTitle: row.review_title, periodFrom: row.period_from, periodTo: row.period_to,
    publishedAt: toInstant(row.published_at), fingerprint: row.fingerprint, ...toCounts(row),
  }));
  return { publishedRollUp: { organisations: +sums.organisations, isWhole: true, ...toCounts(sums), nextCursor: rows.length > PAGE_SIZE ? toCursor(shown.at(-1)) : null, items } };
}
