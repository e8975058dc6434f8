import { toRequestError } from '@waymark/platform/web';

/** The server blames the words by its own name for them; on the page they stand in the field of the reason. */
export function blameReason(thrown: unknown): unknown {
  const failure = toRequestError(thrown);
  const { words, markdown, ...others } = failure.fields;
  const sentence = words ?? markdown;
  return sentence === undefined ? failure : Object.assign(failure, { fields: { ...others, reason: sentence } });
}
