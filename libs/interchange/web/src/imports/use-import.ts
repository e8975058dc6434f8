import { useAnswers, useMutationOf, useQueryOf, useViewer } from '@waymark/platform/web';
import {
  ConfirmImportDocument,
  ImportTargetsDocument,
  MapImportDocument,
  OpenImportDocument,
  PlanImportDocument,
  type ImportTargetsQuery,
  type PlanImportFactsFragment,
} from './imports.generated';

export type PlanImport = PlanImportFactsFragment;
export type ImportDraft = NonNullable<PlanImport['draft']>;
export type ImportObjective = ImportDraft['objectives'][number];
export type ImportOutcome = ImportObjective['children'][number];
export type ImportLine = ImportOutcome['children'][number];
export type ImportFinding = ImportDraft['missing'][number];
export type ImportColumn = ImportDraft['columns'][number];
export type ImportStatusWord = ImportDraft['statusWords'][number];
export type ImportDifferences = NonNullable<ImportDraft['differences']>;
export type ImportDifference = ImportDifferences['items'][number];
export type ImportTargets = ImportTargetsQuery;

const millisecondsBetweenLooks = 700;

const isUnderWay = (answer: { planImport: { state: string } } | undefined): boolean =>
  answer !== undefined && (answer.planImport.state === 'READING' || answer.planImport.state === 'SAVING');

/** A file on its way into a plan. While it is read we look again and again; what became of it is on the server, so leaving loses nothing. */
export function useImport(id: string) {
  const first = useQueryOf(PlanImportDocument, { id });
  const underWay = isUnderWay(first.data);
  useQueryOf(PlanImportDocument, { id }, { enabled: underWay, every: underWay && millisecondsBetweenLooks });
  return first;
}

/** Whether the viewer may bring in a plan, and which plans a file may bring up to date. */
export const useImportTargets = () => useQueryOf(ImportTargetsDocument, {});

export const useOpenImport = () => useMutationOf(OpenImportDocument);

/** Reads the file again as a person says it is meant. */
export function useMapImport() {
  const answers = useAnswers();
  const { organisation } = useViewer();
  return useMutationOf(MapImportDocument, {
    onDone: ({ mapImport }, { id }) => answers.remember(PlanImportDocument, organisation.slug, { id }, mapImport),
  });
}

/** Saves what the file brings. Afterwards most of what was read of the organisation is out of date. */
export function useConfirmImport() {
  const answers = useAnswers();
  const { organisation } = useViewer();
  return useMutationOf(ConfirmImportDocument, {
    onDone: ({ confirmImport }, { id }) => {
      answers.remember(PlanImportDocument, organisation.slug, { id }, confirmImport);
      answers.refreshAll(organisation.slug);
    },
  });
}
