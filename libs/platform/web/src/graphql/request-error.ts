import { inOwnWords } from '../text/language';

/** What a GraphQL server of ours says about one error. */
export interface ErrorExtensions {
  code?: string;
  facts?: Record<string, unknown>;
  field?: string;
  fields?: Record<string, string> | string[];
  current?: Record<string, unknown>;
  changedBy?: string;
  changedAt?: string;
  requestId?: string;
}

/** Why a request failed, in words for a person and in facts for the page. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  /** The key of the message, for example `plans.action.due_before_start`. */
  readonly code: string;
  readonly facts: Record<string, unknown>;
  /** For each input field to blame, the sentence to show beside it. Empty when no field is to blame. */
  readonly fields: Record<string, string>;
  /** In a conflict: the names of the fields that somebody else has changed. */
  readonly conflictFields: string[];
  /** In a conflict: the other person's version as it is now. */
  readonly current: Record<string, unknown> | null;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  /** What to tell support when the fault is ours. */
  readonly requestId: string | null;

  constructor(message: string, extensions: ErrorExtensions = {}, requestId: string | null = null) {
    const { code = 'platform.unexpected', facts = {}, field, fields, current, changedBy, changedAt } = extensions;
    // What is wrong with a field is a sentence of ours too, not a fact that somebody wrote.
    const { fields: _, ...filled } = facts;
    const said = inOwnWords(message, filled);
    super(said);
    this.code = code;
    this.facts = facts;
    this.fields =
      fields !== undefined && !Array.isArray(fields)
        ? Object.fromEntries(Object.entries(fields).map(([name, sentence]) => [name, inOwnWords(sentence, filled)]))
        : field !== undefined ? { [field]: said } : {};
    this.conflictFields = Array.isArray(fields) ? fields : [];
    this.current = current ?? null;
    this.changedBy = changedBy ?? null;
    this.changedAt = changedAt ?? null;
    this.requestId = extensions.requestId ?? requestId;
  }

  /** Somebody else saved the same field first: both texts must be shown. */
  get isConflict(): boolean {
    return this.code === 'platform.conflict';
  }

  /** The server did not answer: nothing is known to be wrong with what was typed. */
  get isUnreachable(): boolean {
    return this.code === 'platform.unreachable';
  }

  get isSignedOut(): boolean {
    return this.code === 'platform.unauthenticated';
  }

  /** The act asks for a code or a password within the last minutes. */
  get needsProof(): boolean {
    return this.code === 'platform.proof_needed';
  }

  /** Their role needs a second step when they sign in, and they have none. */
  get needsSecondFactor(): boolean {
    return this.code === 'platform.second_factor_needed';
  }

  /** Absent and forbidden are one answer: the page must not tell them apart either. */
  get isNoAccess(): boolean {
    return this.code === 'platform.forbidden' || this.code === 'platform.not_found';
  }

  /** The fault is ours and trying again may help. */
  get isOurFault(): boolean {
    return this.code === 'platform.unexpected';
  }
}

/** Any thrown value as a RequestError, so that pages have one shape to read. */
export function toRequestError(thrown: unknown): RequestError {
  if (thrown instanceof RequestError) return thrown;
  return new RequestError(thrown instanceof Error ? thrown.message : String(thrown));
}
