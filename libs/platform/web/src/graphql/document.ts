/** A GraphQL operation, whatever it answers. */
export interface AnyDocument {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** What is sent for it: the id that the API knows it by, or while developing and testing its text. */
  readonly sent: { readonly documentId: string } | { readonly query: string };
}

/** A GraphQL operation with the types of its answer and its variables. Written by `tools/codegen.mjs`. */
export interface GraphqlDocument<Answer, Variables> extends AnyDocument {
  /** Only for the type checker: never set. */
  readonly types?: (variables: Variables) => Answer;
}

/** Makes a typed document from the text of one operation, which begins with `query Name` or `mutation Name`. */
export function document<Answer, Variables>(text: string): GraphqlDocument<Answer, Variables> {
  const match = /^(query|mutation)\s+(\w+)/.exec(text);
  if (match === null) throw new Error('A document begins with "query Name" or "mutation Name".');
  return { kind: match[1] as 'query' | 'mutation', name: match[2]!, sent: { query: text } };
}

/** A typed document that the API knows already. The build puts this in place of `document`, so that no text is sent. */
export function trustedDocument<Answer, Variables>(
  kind: AnyDocument['kind'],
  name: string,
  documentId: string,
): GraphqlDocument<Answer, Variables> {
  return { kind, name, sent: { documentId } };
}

/** The answer of a document: `AnswerOf<typeof PlanDocument>`. */
export type AnswerOf<Document> = Document extends GraphqlDocument<infer Answer, never> ? Answer : never;
