import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@waymark/platform/domain';
import { Clock } from '@waymark/platform/server';
import { measuresError } from '../measures.errors';
import { beginRecording, type Recording } from '../measures/begin-recording';
import type { MeasureRow } from '../measures/measure.entity';
import { publishFigures } from '../publication';
import { type CheckedFigure, FigureBook, type GivenFigure } from './figure-book';
import type { CorrectObservationInput, RecordObservationInput, RecordObservationsInput, WithdrawObservationInput } from './observation.inputs';
import { addObservations } from './observations.queries';

/** Recording figures. Only the measure is locked, so that many people can record at once. Each verb answers the measure's id. */
@Injectable()
export class ObservationsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async record({ measureId, ...figure }: RecordObservationInput): Promise<string> {
    await recordFigure(await beginRecording(measureId, this.clock), figure);
    return measureId;
  }

  /** All or none; what is wrong is told row by row. */
  async recordMany({ measureId, rows }: RecordObservationsInput): Promise<string> {
    const recording = await beginRecording(measureId, this.clock);
    refuseUncounted(recording.measure);
    const book = await FigureBook.open(recording.measure, recording);
    await write(recording, checkRows(book, rows));
    return measureId;
  }

  async correct({ measureId, revision, reason, ...figure }: CorrectObservationInput): Promise<string> {
    const recording = await beginRecording(measureId, this.clock);
    refuseUncounted(recording.measure);
    const book = await FigureBook.open(recording.measure, recording);
    await write(recording, [book.checkCorrection(figure, { revision, reason })]);
    return measureId;
  }

  async withdraw({ measureId, toOn, revision, reason }: WithdrawObservationInput): Promise<string> {
    const recording = await beginRecording(measureId, this.clock);
    const book = await FigureBook.open(recording.measure, recording);
    await write(recording, [book.checkTakingBack(toOn, { revision, reason })]);
    return measureId;
  }
}

type Recorder = Pick<Recording, 'measure' | 'member' | 'at' | 'today'>;

/** Records a figure of a measure that the transaction has locked. @throws what is wrong with it */
export async function recordFigure(recording: Recorder, figure: GivenFigure): Promise<void> {
  refuseUncounted(recording.measure);
  const book = await FigureBook.open(recording.measure, recording);
  await write(recording, [book.checkNew(figure)]);
}

/** @throws measures.observation.not_counted or measures.observation.undecided */
function refuseUncounted({ kind }: MeasureRow): void {
  if (kind === 'undecided') throw measuresError('measures.observation.undecided');
  if (kind === 'milestone' || kind === 'evidence') throw measuresError('measures.observation.not_counted');
}

interface RowProblem {
  readonly row: number;
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** In the order of their periods, so that each is held against those before it; rows are counted from 1 as they were given. */
function checkRows(book: FigureBook, rows: readonly GivenFigure[]): CheckedFigure[] {
  const problems: RowProblem[] = [];
  const checked: CheckedFigure[] = [];
  const inOrder = rows.map((figure, index) => ({ figure, row: index + 1 })).sort((one, other) => (one.figure.toOn < other.figure.toOn ? -1 : one.figure.toOn > other.figure.toOn ? 1 : one.row - other.row));
  for (const { figure, row } of inOrder) {
    try {
      checked.push(book.checkNew(figure));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { field } = error.facts;
      problems.push({ row, code: error.code, field: typeof field === 'string' ? field : null, message: error.message, facts: error.facts });
    }
  }
  if (problems.length > 0) throw measuresError('measures.observations.rows', { problems: problems.sort((one, other) => one.row - other.row) });
  return checked;
}

/** Keeps figures and publishes them, in one transaction. */
async function write({ measure, member, at }: Recorder, figures: readonly CheckedFigure[]): Promise<void> {
  await addObservations(figures.map((figure) => ({ ...figure, recordedBy: member.personId, recordedAt: at })));
  await publishFigures(measure.id, figures.map(({ toOn }) => toOn));
}
