import { jest } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import { exampleRecord, toCanonicalText, toFingerprint, type ReviewRecord } from '@waymark/reviews/domain';
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import ReportPage from './report.page';
import type { RecordOfReport, ReviewOfReport } from './use-report';

/** What every browser has and the test browser has not. */
export function prepareBrowser(): void {
  setMessageCompiler(compileMessage);
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  globalThis.TextEncoder ??= TextEncoder as typeof globalThis.TextEncoder;
  globalThis.TextDecoder ??= TextDecoder as unknown as typeof globalThis.TextDecoder;
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
}

const no = { allowed: false, reason: 'Only the sub-group asks.' };
export const yes = { allowed: true, reason: null };

export const specReviewOfReport = (more: Partial<ReviewOfReport> = {}): ReviewOfReport => ({
  id: exampleRecord.paper.review.id, number: 5, title: 'Review 3', state: 'OPEN',
  plan: { id: exampleRecord.paper.plan.id, title: exampleRecord.paper.plan.title },
  previous: { number: 3, title: 'Review 2' }, newestPaper: { version: 5 }, addenda: [],
  viewerCan: { readPaper: yes, ask: no, writeAddendum: no, makeDocuments: yes },
  ...more,
});

/** A record as the server sends it: canonical, with the fingerprints that it really has. */
export async function toAnswer(record: ReviewRecord, isDraft = false): Promise<RecordOfReport> {
  const text = toCanonicalText({ ...record, paperFingerprint: await toFingerprint(toCanonicalText(record.paper)) });
  return { text, audience: 'INTERNAL', isDraft, fingerprint: record.sealedAt ? await toFingerprint(text) : null, sealedAt: record.sealedAt, chainEntry: null };
}

export interface Asked {
  readonly operationName: string;
  readonly variables: Record<string, unknown>;
}

/** Opens the report with a server of the spec's own, and gives what it was asked to change. */
export async function openReport(answers: Record<string, (asked: Asked) => object>, search = { since: null as number | null, isOnlyChanged: false }) {
  const asked: Asked[] = [];
  const all: typeof answers = { ReviewDocuments: () => ({ review: { id: 'r', documents: [] } }), ReviewsToCompare: () => ({ reviews: { items: [] } }), ...answers };
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const body = JSON.parse(init!.body as string) as Asked & { query: string };
    if (body.query.startsWith('mutation')) asked.push(body);
    const data = all[body.operationName]?.(body);
    if (data === undefined) throw new Error(`The spec has no answer to ${body.operationName}.`);
    return { ok: true, status: 200, headers: new Map(), json: async () => ({ data }) } as unknown as Response;
  });
  render(
    <PageForSpec at="/harbour/reviews/5/report">
      <ReportPage params={{ organisation: 'harbour', number: '5' }} search={search} />
    </PageForSpec>,
  );
  // A report is drawn in small steps: where others want the machine too, it may take its time.
  await screen.findByRole('heading', { level: 1 }, { timeout: 20_000 });
  return { asked, user: userEvent.setup() };
}
