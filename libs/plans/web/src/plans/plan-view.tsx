import { announce, EmptyState, useGo, useViewer } from '@waymark/platform/web';
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { ObjectiveSection } from '../objectives/objective-section';
import { onePlanPath, planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { Talk } from '../sections/talk-section';
import { BulkBar, BulkHint } from './bulk-bar';
import { partsOpenAtFirst } from './open-at-first';
import type { PlanChange, PlanPart } from './plan-change';
import { isFiltered, planFilterWords, wholePlan, type PlanFilter } from './plan-filter';
import { PlanFilterBar } from './plan-filter-bar';
import { NoObjectives } from './plan-empty';
import { PlanGaps } from './plan-gaps';
import { ClosedNotice, PlanHead } from './plan-head';
import { liveActionsOf, matchPlan } from './plan-matches';
import { PlanOnPageContext, type PlanOnPage } from './plan-on-page';
import { findPlace, placeBeside } from './plan-places';
import { PlanPartsBar } from './plan-parts-bar';
import { Selection } from './selection';
import { TeamPlans } from './team-plans';
import { useAnchor } from './use-anchor';
import { useFolds } from './use-folds';
import { isPartial, type Plan } from './use-plan';
import { moveNow, usePlanMoves } from './use-plan-moves';
import { usePrinting } from './use-printing';

const PlanChangeDialog = lazy(() => import('./plan-change-dialog'));

const nothingHeld: ReadonlySet<string> = new Set();

/** One plan, whole or filtered, with everything that can be done to it. */
export function PlanView({ plan, filter, organisation }: { plan: Plan; filter: PlanFilter; organisation: string }) {
  const t = usePlansText();
  const go = useGo();
  const { personId } = useViewer();
  const [selection] = useState(() => new Selection());
  const [change, setChange] = useState<PlanChange | null>(null);
  const [isChanging, setChanging] = useState(false);
  const filterKey = JSON.stringify(planFilterWords(filter));
  const filtered = isFiltered(filter);
  const [held, setHeld] = useState({ key: filterKey, ids: nothingHeld });
  const heldIds = held.key === filterKey ? held.ids : nothingHeld;
  const { isOpen: isKeptOpen, setOpen } = useFolds(plan.id, filtered ? filterKey : '');
  const isPrinting = usePrinting();
  useAnchor(plan, setOpen);
  const move = usePlanMoves();

  const shownPlan = useDeferredValue(plan);
  const matches = useMemo(() => matchPlan(shownPlan, filter, personId, heldIds), [shownPlan, filter, personId, heldIds]);
  const openAtFirst = useMemo(() => partsOpenAtFirst(shownPlan), [shownPlan]);
  const isOpen = useCallback((id: string) => isPrinting || isKeptOpen(id, openAtFirst.has(id)), [isPrinting, isKeptOpen, openAtFirst]);
  const toggle = useCallback(
    (id: string, open: boolean) => {
      if (!isPrinting) setOpen({ [id]: open });
    },
    [isPrinting, setOpen],
  );

  const hold = useCallback(
    (id: string) => {
      if (filtered) setHeld((before) => ({ key: filterKey, ids: new Set([...(before.key === filterKey ? before.ids : []), id]) }));
    },
    [filtered, filterKey],
  );
  const moveBy = useCallback(
    (part: PlanPart, id: string, by: 1 | -1) => {
      const found = findPlace(plan, part, id);
      const place = found === null ? null : placeBeside(found, by);
      if (found === null || place === null) return;
      if (plan.state !== 'DRAFT') return setChange({ act: 'move', part, id, place });
      const { version, reference } = found.subject;
      void moveNow(move, { part, id, version, parentId: found.parentId, position: place }, reference);
    },
    [plan, move],
  );
  const { id: planId, state, asAt: today } = plan;
  const onPage = useMemo<PlanOnPage>(
    () => ({ organisation, planId, state, today, isChanging, selection, begin: setChange, moveBy, hold }),
    [organisation, planId, state, today, isChanging, selection, moveBy, hold],
  );

  const closeChange = () => {
    setChange(null);
    // Where the button that opened the dialog has gone with what was changed, the focus goes to what is left of it.
    const around = change !== null && 'id' in change ? `${change.part}-${change.id}` : '';
    setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const left = document.getElementById(around)?.querySelector<HTMLElement>('a, summary');
      (left ?? document.querySelector<HTMLElement>('h1'))?.focus();
    });
  };
  const found = matches.isAboutParts
    ? t('plans.found_outcomes', { count: matches.objectives.reduce((sum, { outcomes }) => sum + outcomes.length, 0) })
    : t('plans.found', { count: matches.foundCount });
  useEffect(() => {
    if (filtered) announce(found);
  }, [filtered, found]);

  const setFilter = (next: PlanFilter) =>
    go(plan.parent === null ? planPath(organisation, next) : onePlanPath(organisation, plan.id, next), {
      replace: true,
      keepsScroll: true,
    });
  const isEmpty = plan.objectives.length === 0;

  return (
    <PlanOnPageContext value={onPage}>
      <PlanHead plan={plan} onChanging={setChanging} />
      <ClosedNotice plan={plan} />
      {isEmpty ? null : <PlanGaps plan={plan} />}
      {isEmpty ? null : <PlanFilterBar plan={shownPlan} filter={filter} matches={matches} onChange={setFilter} />}
      {isChanging && !isEmpty ? <BulkHint shownIds={matches.actionIds} /> : null}
      {isEmpty ? null : (
        <PlanPartsBar
          found={filtered ? found : null}
          onClear={() => setFilter(wholePlan)}
          onFold={(open) => {
            const parts = plan.objectives.flatMap((objective) => [objective, ...objective.outcomes]);
            setOpen(Object.fromEntries(parts.map(({ id }) => [id, open])));
          }}
        />
      )}
      {matches.objectives.map((shown) => (
        <ObjectiveSection
          key={shown.objective.id}
          shown={shown}
          isFirst={shown.objective === shownPlan.objectives[0]}
          isLast={shown.objective === shownPlan.objectives.at(-1)}
          isOpen={isOpen(shown.objective.id)}
          isOutcomeOpen={isOpen}
          onToggle={toggle}
        />
      ))}
      {isPartial(shownPlan) ? (
        <p role="status" className="muted mt">
          {t('plans.on_its_way', { shown: liveActionsOf(shownPlan).length })}
        </p>
      ) : null}
      {filtered && matches.objectives.length === 0 && !isPartial(shownPlan) ? (
        <div className="mt">
          <EmptyState
            action={
              <button type="button" className="btn" onClick={() => setFilter(wholePlan)}>
                {t('plans.show_whole')}
              </button>
            }
          >
            {t('plans.nothing_found')}
          </EmptyState>
        </div>
      ) : null}
      {isEmpty ? <NoObjectives plan={plan} /> : null}
      {isChanging && !isEmpty ? (
        <button
          type="button"
          className="btn mt noprint"
          onClick={() => setChange({ act: 'add', part: 'objective', parentId: null })}
        >
          {t('plans.add.objective')}
        </button>
      ) : null}
      {filtered ? null : <TeamPlans plan={plan} />}
      {filtered || isEmpty ? null : (
        <div className="mt">
          <Talk shape="link" organisation={organisation} subject={{ kind: 'PLAN', id: plan.id, name: plan.title }} />
        </div>
      )}
      {isChanging ? <BulkBar /> : null}
      {change === null ? null : (
        <Suspense fallback={null}>
          <PlanChangeDialog plan={plan} change={change} onClose={closeChange} />
        </Suspense>
      )}
    </PlanOnPageContext>
  );
}
