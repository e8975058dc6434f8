import type { AnyDocument, GraphqlDocument } from '../graphql/document';

/** One typed question: its document and its variables, the same ones with which a page asks it. */
export interface Question {
  readonly document: AnyDocument;
  readonly variables: unknown;
}

/**
 * What pages read as soon as they open, by their paths: it may be read before the page is there, and before anybody opens it.
 * Never list a page whose reading is kept in a log, nor one of a staff group's own space.
 */
export type PageQuestions = Readonly<Record<string, (params: Readonly<Record<string, string>>) => readonly Question[]>>;

export const question = <Answer, Variables>(document: GraphqlDocument<Answer, Variables>, variables: Variables): Question => ({
  document,
  variables,
});
