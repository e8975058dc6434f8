// The results as people read them.
const round = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : 'unknown');

const HEADINGS = ['', 'a second', 'range', '/ L', 'Node us', 'PostgreSQL us', 'bytes', 'MB'];

const NAMES = { api: 'Waymark', kept: 'Waymark, unchanged plan', copy: 'Waymark, unchanged, the asker has a copy', limit: 'L, the limit', postgraphile: 'PostGraphile' };
export const nameOf = (key) => NAMES[key] ?? key;

/** Rows of words for a workload, the fastest way of looking at it first: as they were measured, in order. */
export function toRows({ contestants }) {
  const limit = contestants.limit?.perSecond;
  return Object.entries(contestants).map(([key, found]) => [
    nameOf(key), round(found.perSecond), `${round(found.lowest)} to ${round(found.highest)}`, limit ? round(found.perSecond / limit, 2) : '-',
    round(found.node), round(found.postgres), round(found.bytes), round(found.memory),
  ]);
}

export const toMarkdown = (headings, rows) => [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const workloadTable = (found) => toMarkdown(HEADINGS, toRows(found));

export const rateTable = ({ atRate }) => toMarkdown(['', 'a second', 'half under', '99 of 100 under', 'longest'], atRate.map(({ contestant, rate, p50, p99, max }) => [nameOf(contestant), rate, `${round(p50, 1)} ms`, `${round(p99, 1)} ms`, `${round(max, 1)} ms`]));
