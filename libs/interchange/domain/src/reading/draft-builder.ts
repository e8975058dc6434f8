import { toMatchKey } from '../words/text-key';
import type { Source } from '../sheets/sheet';
import type { DraftAction, DraftMeasure, DraftObjective, DraftOutcome, UnplacedCell } from './plan-draft';

/** What a line says about itself besides its text. */
export interface Identity {
  readonly id: string | null;
  readonly originalReference: string | null;
}

export const NO_IDENTITY: Identity = { id: null, originalReference: null };

/** Puts a draft together line by line, knowing at each moment which objective and outcome the next line belongs to. */
export class DraftBuilder {
  title: string | null = null;
  readonly objectives: DraftObjective[] = [];
  /** Outcomes an action also serves, by the file's own references, settled when all lines are known. */
  readonly furtherOutcomes: { action: DraftAction; named: string; source: Source }[] = [];
  private sheetName: string | null = null;
  private theme: string | null = null;
  private themeIsUsed = false;
  private waitingThemes: UnplacedCell[] = [];
  private objective: DraftObjective | null = null;
  private outcome: DraftOutcome | null = null;
  private readonly outcomeKeys = new WeakMap<DraftObjective, Map<string, DraftOutcome>>();
  /** For a sheet that names outcomes only, such as one of measures beside one of actions. */
  private readonly outcomesAnywhere = new Map<string, DraftOutcome>();
  private readonly objectiveKeys = new Map<string, DraftObjective>();
  private readonly actionsById = new Map<string, { action: DraftAction; outcome: DraftOutcome }>();
  readonly servedBy: { action: DraftAction; outcome: DraftOutcome }[] = [];

  enterTheme(text: string, source: Source): void {
    if (this.theme !== text || !this.themeIsUsed) this.waitingThemes.push({ ...source, text });
    if (this.theme === text) return;
    this.theme = text;
    this.themeIsUsed = false;
    this.objective = null;
    this.outcome = null;
  }

  /** Goes to the objective with these words, opening it when it is new. A line with its own id is always one of its own. */
  enterObjective(text: string, source: Source, identity = NO_IDENTITY): DraftObjective {
    const key = `${toMatchKey(this.theme ?? '')}|${toMatchKey(text)}`;
    const here = this.objective && !this.objective.assumed && toMatchKey(this.objective.text) === toMatchKey(text) && (this.theme === null || this.objective.theme === this.theme);
    if (identity.id === null && here && this.objective && isSameLine(this.objective, identity)) return takeReference(this.objective, identity);
    const known = this.findNamed(this.objectiveKeys.get(key), source, identity);
    const objective = known ?? this.openObjective(text, source, identity, false);
    if (!known) this.objectiveKeys.set(key, objective);
    if (this.objective !== objective) this.outcome = null;
    this.objective = objective;
    return objective;
  }

  enterOutcome(text: string, source: Source, identity = NO_IDENTITY): DraftOutcome {
    const key = toMatchKey(text);
    const elsewhere = this.objective === null && this.theme === null && identity.id === null ? this.outcomesAnywhere.get(key) : undefined;
    if (elsewhere && isSameLine(elsewhere, identity)) return (this.outcome = takeReference(elsewhere, identity));
    const objective = this.objective ?? this.assumeObjective(source);
    if (identity.id === null && this.outcome && !this.outcome.assumed && toMatchKey(this.outcome.text) === key && isSameLine(this.outcome, identity)) return takeReference(this.outcome, identity);
    const keys = this.outcomeKeys.get(objective) ?? new Map<string, DraftOutcome>();
    this.outcomeKeys.set(objective, keys);
    const known = this.findNamed(keys.get(key), source, identity);
    const outcome = known ?? this.openOutcome(objective, text, source, identity, false);
    keys.set(key, outcome);
    if (!this.outcomesAnywhere.has(key)) this.outcomesAnywhere.set(key, outcome);
    this.outcome = outcome;
    return outcome;
  }

  /**
   * Adds an action here. An id seen before is the same action serving one more outcome: it is counted once, and the
   * line standing already is returned.
   */
  addAction(action: DraftAction): DraftAction {
    const outcome = this.outcome ?? this.assumeOutcome(action.source);
    const known = action.id === null ? undefined : this.actionsById.get(action.id);
    if (known) {
      if (known.outcome !== outcome) this.servedBy.push({ action: known.action, outcome });
      return known.action;
    }
    if (action.id !== null) this.actionsById.set(action.id, { action, outcome });
    outcome.actions.push(action);
    return action;
  }

  addMeasure(measure: DraftMeasure): void {
    (this.outcome ?? this.assumeOutcome(measure.source)).measures.push(measure);
  }

  /** Themes under which nothing came. */
  listUnusedThemes(): UnplacedCell[] {
    return this.waitingThemes;
  }

  /** The last action of the outcome we are in, or null at its beginning. */
  lastAction(): DraftAction | null {
    return this.outcome?.actions.at(-1) ?? null;
  }

  /** Where several sheets hold parts of a plan, each begins anew, and lends its name where it says nothing else. */
  enterSheet(name: string): void {
    this.sheetName = name;
    this.leaveSection();
  }

  leaveSection(): void {
    this.theme = null;
    this.objective = null;
    this.outcome = null;
  }

  leaveOutcome(): void {
    this.outcome = null;
  }

  /**
   * The line with these words. One that a row above has only named (an action moved up in a spreadsheet) is taken over by the
   * row with its permanent id; two rows with ids stay two.
   */
  private findNamed<Line extends DraftObjective | DraftOutcome>(line: Line | undefined, source: Source, identity: Identity): Line | undefined {
    if (!line) return undefined;
    if (identity.id === null) return isSameLine(line, identity) ? takeReference(line, identity) : undefined;
    return line.id === null ? Object.assign(line, identity, { source }) : undefined;
  }

  private openObjective(text: string, source: Source, identity: Identity, assumed: boolean): DraftObjective {
    const objective: DraftObjective = { kind: 'objective', reference: '', ...identity, text, theme: this.theme, assumed, cleared: [], source, outcomes: [] };
    this.objectives.push(objective);
    this.themeIsUsed = true;
    this.waitingThemes = this.waitingThemes.filter((cell) => cell.text !== this.theme);
    return objective;
  }

  private openOutcome(objective: DraftObjective, text: string, source: Source, identity: Identity, assumed: boolean): DraftOutcome {
    const outcome: DraftOutcome = { kind: 'outcome', reference: '', ...identity, text, assumed, cleared: [], source, actions: [], measures: [] };
    objective.outcomes.push(outcome);
    return outcome;
  }

  private assumeObjective(source: Source): DraftObjective {
    const text = this.theme ?? this.sheetName ?? this.title ?? source.sheet;
    const key = `assumed|${toMatchKey(text)}`;
    const objective = this.objectiveKeys.get(key) ?? this.openObjective(text, source, NO_IDENTITY, true);
    this.objectiveKeys.set(key, objective);
    this.objective = objective;
    return objective;
  }

  private assumeOutcome(source: Source): DraftOutcome {
    const objective = this.objective ?? this.assumeObjective(source);
    const last = objective.outcomes.at(-1);
    this.outcome = last?.assumed ? last : this.openOutcome(objective, objective.text, source, NO_IDENTITY, true);
    return this.outcome;
  }
}

/** Two lines with the same words but each with a reference of its own are two. */
function isSameLine(line: Identity, identity: Identity): boolean {
  return line.originalReference === null || identity.originalReference === null || toBareReference(line.originalReference) === toBareReference(identity.originalReference);
}

/** "Objective 1" and "1" name the same. */
function toBareReference(reference: string): string {
  return reference.toLowerCase().replace(/^\p{L}+\s+/u, '').replace(/[.):]+$/, '');
}

/** A line named before its own row was read learns its reference there, so that the reference is not lost. */
function takeReference<Line extends DraftObjective | DraftOutcome>(line: Line, identity: Identity): Line {
  return line.originalReference === null && identity.originalReference !== null ? Object.assign(line, { originalReference: identity.originalReference }) : line;
}
