import { SOMETHING_TO_SEE, tidy } from '../tidy';
import { cellsOf, cleanPasted, linesOf } from './clean-pasted';
import { guessName, turnName } from './guess-person';
import { findColumns, readCells } from './pasted-columns';
import { piecesOf } from './pasted-pieces';

/** Why a line cannot be somebody to invite. */
export type PastedProblem = 'no_address' | 'wrong_address' | 'repeated';

/** Somebody found in pasted text. */
export interface PastedPerson {
  /** The line it stands in, counted from 1. */
  readonly line: number;
  /** What was found, as it was pasted. */
  readonly text: string;
  readonly email: string;
  readonly name: string;
  /** Whether the name was made from the address. */
  readonly isNameGuessed: boolean;
  readonly title: string;
  readonly team: string;
  /** What a column of roles says. */
  readonly role: string;
  readonly problem: PastedProblem | null;
}

/** What a reader of one line finds, before it is judged. */
export type FoundPerson = Pick<PastedPerson, 'text' | 'email' | 'name' | 'title' | 'team' | 'role'>;

/** Lines that are read at most; more is nobody's list of people to invite by hand. */
export const MOST_LINES = 500;
/** A mail program puts everybody into one line. */
const LONGEST_LINE = 20_000;
const MOST_PEOPLE = 1000;
const LONGEST = 200;

/** An address as people have them. The server looks at it once more, by the book. */
const ADDRESS = /^[^\s@"'<>(),;:\\[\]]+@[^\s@"'<>(),;:\\[\]]+\.[^\s@"'<>(),;:\\[\].]{2,}$/u;

/**
 * Reads people out of pasted text of any common shape: addresses in lines or in a row, with names before them or around them, as a
 * mail program copies them, or the columns of a table with or without headings. Never throws; keeps the order; says of each line that
 * is nobody why.
 */
export function readPasted(text: string): PastedPerson[] {
  const lines = linesOf(cleanPasted(text)).slice(0, MOST_LINES).map((line, at) => ({ line: line.slice(0, LONGEST_LINE), number: at + 1 }));
  const filled = lines.filter(({ line }) => SOMETHING_TO_SEE.test(line));
  const heading = filled[0] ? findColumns(filled[0].line) : null;
  const seen = new Set<string>();
  return (heading ? filled.slice(1) : filled).flatMap(({ line, number }) => {
    const found = heading ? [readCells(cellsOf(line, heading.sign), heading.columns, line)] : line.includes('\t') ? [readCells(cellsOf(line, '\t'), null, line)] : piecesOf(line);
    return found.map((person) => judge(person, number, seen));
  }).slice(0, MOST_PEOPLE);
}

const short = (text: string): string => [...tidy(text)].slice(0, LONGEST).join('');

function judge({ text, email, name, title, team, role }: FoundPerson, line: number, seen: Set<string>): PastedPerson {
  const key = email.toLowerCase();
  const problem = email === '' ? 'no_address' : !ADDRESS.test(email) ? 'wrong_address' : seen.has(key) ? 'repeated' : null;
  if (problem === null) seen.add(key);
  const given = short(turnName(name.replace(/^["'“”‘’\s]+|["'“”‘’\s]+$/gu, '')));
  const isNameGuessed = !SOMETHING_TO_SEE.test(given);
  return { line, text: short(text), email, name: isNameGuessed ? short(guessName(email)) : given, isNameGuessed, title: short(title), team: short(team), role: short(role), problem };
}
