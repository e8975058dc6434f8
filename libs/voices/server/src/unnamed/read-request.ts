import { platformError } from '@waymark/platform/domain';
import { isUuid } from '@waymark/platform/server';
import { ENVELOPE_BYTES, LETTER_BYTES, toText, type UnnamedAct, unnamedActs, type UnnamedRequest } from '@waymark/voices/domain';
import { voicesError } from '../voices.errors';

const TAG = /^[\w-]{43}$/;
const SIGNATURE = /^[\w-]{512}$/;
const SHAPES: Readonly<Record<string, RegExp>> = {
  organisation: /^[a-z0-9-]{1,63}$/, tag: TAG, editKey: TAG, lasting: SIGNATURE, passing: SIGNATURE, body: /^[\w-]{0,5200}$/,
};
/** What an act cannot do without. */
const NEEDED: Readonly<Record<UnnamedAct, readonly (keyof UnnamedRequest)[]>> = {
  look: [],
  knock: ['tag', 'lasting', 'editKey'],
  post: ['tag', 'lasting', 'editKey', 'id', 'body'],
  edit: ['tag', 'lasting', 'editKey', 'id', 'body'],
  withdraw: ['tag', 'lasting', 'editKey', 'id'],
  go_alone: ['tag', 'lasting', 'editKey'],
};

const refuse = () => platformError('platform.bad_input', { fields: { request: 'This request has not the form it must have. Reload the page and try again.' } });

/** A request with everything its act needs. */
export type ReadRequest = Readonly<Required<UnnamedRequest>>;

/** Reads what came to the door without a name. @throws platform.bad_input when it is anything else than what our pages send. */
export function readRequest(given: unknown, bytes: number): ReadRequest {
  if (bytes !== ENVELOPE_BYTES || typeof given !== 'object' || given === null) throw refuse();
  const asked = given as Record<string, unknown>;
  const text = (name: string): string => {
    const value = asked[name] ?? '';
    if (typeof value !== 'string' || (value !== '' && SHAPES[name] && !SHAPES[name].test(value))) throw refuse();
    return value;
  };
  const act = text('act') as UnnamedAct;
  const request: ReadRequest = {
    organisation: text('organisation'), conversationId: text('conversationId').toLowerCase(), act, tag: text('tag'), lasting: text('lasting'), passing: text('passing'),
    editKey: text('editKey'), id: text('id').toLowerCase(), body: text('body'), atOnce: asked['atOnce'] === true,
  };
  if (!unnamedActs.includes(act) || !isUuid(request.conversationId) || (request.id !== '' && !isUuid(request.id))) throw refuse();
  if (NEEDED[act].some((name) => request[name] === '' && name !== 'body')) throw refuse();
  return request;
}

/** The words of a letter. @throws when they are none, or too many. */
export function readWords(body: string): string {
  const bytes = Buffer.from(body, 'base64url');
  if (bytes.length > LETTER_BYTES) throw voicesError('voices.unnamed.too_long');
  let words: string;
  try {
    words = toText(bytes);
  } catch {
    throw refuse();
  }
  if (words.includes('\0')) throw refuse();
  if (words.trim() === '') throw voicesError('voices.unnamed.empty');
  return words;
}
