/** What a column of a plan can hold. */
export type Field =
  | 'id' | 'kind' | 'reference' | 'theme' | 'objective' | 'outcome' | 'action' | 'measure' | 'text' | 'owner' | 'contributors' | 'team'
  | 'startOn' | 'dueOn' | 'status' | 'forecastOn' | 'note' | 'baseline' | 'target' | 'alsoServes';

const EXACT: Record<Field, string[]> = {
  id: ['id', 'waymark id', 'permanent id', 'unique id', 'uuid'],
  kind: ['type', 'kind', 'row type', 'item type', 'line type', 'record type', 'level', 'what it is'],
  reference: ['reference', 'ref', 'ref no', 'reference number', 'no', 'number', 'action no', 'action number', 'action ref', 'action id', 'item', 'item no', 'id'],
  theme: ['theme', 'workstream', 'work stream', 'strand', 'pillar', 'domain', 'area', 'area of focus', 'focus area', 'priority area', 'area of work', 'category'],
  objective: ['objective', 'strategic objective', 'aim', 'strategic aim', 'goal', 'strategic goal', 'priority', 'strategic priority', 'commitment', 'ambition', 'our ambition', 'our commitment', 'objective statement', 'pledge'],
  outcome: ['outcome', 'intended outcome', 'desired outcome', 'expected outcome', 'result', 'intended result', 'what will be different', 'what we want to see', 'what we want to achieve', 'intended impact', 'impact', 'expected impact'],
  action: ['action', 'key action', 'activity', 'key activity', 'task', 'step', 'what we will do', 'what will we do', 'what are we going to do', 'deliverable', 'initiative', 'action required', 'agreed action', 'specific action', 'actions to be taken', 'action needed', 'intervention', 'what we are doing'],
  measure: ['measure', 'measure of success', 'success measure', 'kpi', 'key performance indicator', 'indicator', 'metric', 'success criteria', 'how will we know', 'how we will know', 'how we will measure success', 'how will we measure success', 'what success looks like', 'what does success look like', 'evidence of success', 'measurement', 'success indicator', 'performance measure', 'outcome measure'],
  text: ['text', 'description', 'wording', 'statement', 'title', 'name', 'summary'],
  owner: ['owner', 'action owner', 'lead', 'action lead', 'responsible', 'person responsible', 'responsibility', 'responsible officer', 'accountable', 'accountable person', 'accountable lead', 'who', 'by whom', 'lead officer', 'lead person', 'named lead', 'sro', 'assigned to', 'executive lead', 'exec lead', 'delivery lead', 'who is responsible', 'who will do it', 'who will lead', 'responsible lead', 'sponsor'],
  contributors: ['contributors', 'contributor', 'support', 'supported by', 'supporting', 'with', 'others involved', 'who else', 'working with', 'partners', 'support from'],
  team: ['team', 'department', 'directorate', 'function', 'service', 'division', 'unit', 'business area'],
  startOn: ['start', 'start date', 'starts', 'from', 'begin', 'begins', 'commence', 'start on', 'starting'],
  dueOn: ['due', 'due date', 'deadline', 'end date', 'end', 'target date', 'completion date', 'by when', 'when', 'timescale', 'timeline', 'timeframe', 'time frame', 'timing', 'finish', 'finish date', 'complete by', 'completion', 'date', 'due by', 'due on', 'delivery date', 'to', 'target completion date', 'when by'],
  forecastOn: ['forecast', 'forecast date', 'expected completion', 'expected date', 'revised date', 'new date', 'revised due date'],
  status: ['status', 'rag', 'rag rating', 'rag status', 'delivery status', 'current status', 'progress status', 'progress', 'state', 'brag', 'on track', 'action status'],
  note: ['note', 'notes', 'comment', 'comments', 'update', 'updates', 'latest update', 'progress update', 'progress note', 'progress to date', 'detail', 'details', 'commentary', 'remarks', 'narrative', 'further information', 'how', 'what has happened', 'progress', 'evidence', 'further detail'],
  baseline: ['baseline', 'starting point', 'starting value', 'starting position', 'current position', 'where we are now', 'where are we now', 'current level', 'current value', 'baseline value'],
  target: ['target', 'target value', 'target figure', 'goal value', 'where we want to be'],
  alsoServes: ['also serves', 'also serves outcomes', 'other outcomes'],
};

/** Every field, in the order in which the person is offered them. */
export const FIELDS = Object.keys(EXACT) as Field[];

const BY_HEADER = new Map<string, Field[]>();
for (const field of FIELDS) for (const words of EXACT[field]) BY_HEADER.set(words, [...(BY_HEADER.get(words) ?? []), field]);

const KEY_WORDS: [Field, RegExp][] = [
  ['measure', /\bmeasures?\b|\bkpis?\b|\bindicators?\b|\bmetrics?\b|\bsuccess\b/],
  ['action', /\bactions?\b|\bactivit(?:y|ies)\b|\btasks?\b|\bwill (?:we )?do\b|\bsteps\b/],
  ['outcome', /\boutcomes?\b|\bresults?\b/],
  ['objective', /\bobjectives?\b|\baims?\b|\bgoals?\b/],
  ['owner', /\bowners?\b|\blead\b|\bresponsib|\baccountab|\bwho\b/],
  ['forecastOn', /\bforecast|\brevised (?:date|due)/],
  ['dueOn', /\bdue\b|\bdeadline|\bby when\b|\btimescale|\btimeframe|\bcomplet(?:e|ion) (?:by|date)|\bend date\b|\btarget date\b/],
  ['startOn', /\bstart/],
  ['status', /\bstatus\b|\brag\b|\bbrag\b/],
  ['theme', /\btheme|\bworkstream|\bpillar/],
  ['team', /\bteam\b|\bdepartment|\bdirectorate/],
  ['baseline', /\bbaseline/],
  ['note', /\bcomments?\b|\bnotes?\b|\bupdates?\b|\bprogress\b|\bremarks\b/],
  ['target', /\btarget/],
  ['reference', /\bref\b|\breference\b/],
];

/** One spelling of a heading: "Action(s) – Key:" becomes "action key". */
export function toHeaderKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\(s\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|key) (?=\S)/, '')
    .trim();
}

/** How well a heading's words suit each field: 1 for its usual name, less for a word in passing. */
export function scoreHeader(text: string): Map<Field, number> {
  const scores = new Map<Field, number>();
  if (text.trim() === '' || text.length > 80) return scores;
  const key = toHeaderKey(text);
  const usual = [key, key.replace(/(?<!s)s$/, ''), key.replace(/(?<=\p{L})(?<!s)s\b/gu, '')].find((words) => BY_HEADER.has(words)) ?? '';
  for (const [index, field] of (BY_HEADER.get(usual) ?? []).entries()) {
    // The usual names stand first, so that "Owner" wins over "Sponsor" where a table has both.
    scores.set(field, (index === 0 ? 1 : 0.9) - Math.min(0.05, EXACT[field].indexOf(usual) * 0.002));
  }
  if (scores.size > 0) return scores;
  for (const [field, pattern] of KEY_WORDS) if (pattern.test(key)) scores.set(field, scores.size === 0 ? 0.7 : 0.4);
  return scores;
}

const KIND_WORDS: [RowKind, RegExp][] = [
  ['objective', /^(?:strategic )?(?:objective|aim|goal|priority|commitment)$/],
  ['outcome', /^(?:intended |desired |expected )?(?:outcome|result)$/],
  ['action', /^(?:key )?(?:action|activity|task|deliverable|step|initiative)$/],
  ['measure', /^(?:success |key |outcome )?(?:measure|measure of success|kpi|indicator|metric|key performance indicator|success criteri(?:on|a)|performance measure)$/],
];

export type RowKind = 'objective' | 'outcome' | 'action' | 'measure';

/** The kind a tidy row names in its type column. */
export function readKind(text: string): RowKind | null {
  const key = toHeaderKey(text).replace(/ies$/, 'y').replace(/(?<!s)s$/, '').replace(/^measures of/, 'measure of').replace(/succes$/, 'success');
  return KIND_WORDS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
