import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { reviewReaders } from '../workspace/use-review';
import {
  OpenWordTemplateDocument,
  OpinionScaleDocument,
  PlanCycleDocument,
  RemoveWordTemplateDocument,
  ReviewCyclesDocument,
  ReviseCycleDocument,
  ReviseOpinionScaleDocument,
  StopCycleDocument,
  WordTemplateDocument,
  type CycleInFullFragment,
  type OpinionScaleQuery,
  type ReviewCyclesQuery,
} from './cycles.generated';

export type Cycle = CycleInFullFragment;
export type CyclePlans = ReviewCyclesQuery['plans'];
export type Scale = OpinionScaleQuery['opinionScale'];

const refreshes = [ReviewCyclesDocument, ...reviewReaders];

/** The cycles that go on, and the plans that may have one. */
export const useCycles = () => useQueryOf(ReviewCyclesDocument, {});
export const usePlanCycle = () => useMutationOf(PlanCycleDocument, { refreshes });
export const useReviseCycle = () => useMutationOf(ReviseCycleDocument, { refreshes });
export const useStopCycle = () => useMutationOf(StopCycleDocument, { refreshes });

/** The scale on which assurance opinions are given. */
export const useScale = () => useQueryOf(OpinionScaleDocument, {});
export const useReviseScale = () => useMutationOf(ReviseOpinionScaleDocument, { refreshes: [OpinionScaleDocument, ...reviewReaders] });

/** The look of Word documents. */
export const useWordTemplate = () => useQueryOf(WordTemplateDocument, {});
export const useOpenWordTemplate = () => useMutationOf(OpenWordTemplateDocument, {});
export const useRemoveWordTemplate = () => useMutationOf(RemoveWordTemplateDocument, { refreshes: [WordTemplateDocument] });
