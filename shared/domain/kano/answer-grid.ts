import type { Id } from '../../record/id.ts';
import type { KanoTable } from './evaluate.ts';
import { evaluationTables } from './evaluate.ts';
import type { AnswerPair, Response } from './survey.ts';

/** How often each pair of answers was given about one need: all that its results depend on. */
export type NeedTally = {
  /** 26 numbers by the code of a pair (see `codeOf`); the first, of pairs that are not whole, says nothing. */
  readonly cells: ArrayLike<number>;
  /** 10 numbers by the importance; the first, of those who gave none, says nothing. */
  readonly importance: ArrayLike<number>;
};

/** The answers of some respondents, added up. */
export type SurveyTally = {
  readonly respondents: number;
  /** By the question's id, needs that are no longer asked among them. */
  readonly needs: ReadonlyMap<Id, NeedTally>;
};

/** A response as far as it is counted. */
export type Answered = Pick<Response, 'id' | 'answers'>;

/** Who contradicts himself, and about how many needs his two answers are questionable. */
export type Contradiction = { readonly response: Id; readonly needs: number };

const codes = 26;
const importances = 10;

/** 1 to 25 for a whole pair: by the functional, then the dysfunctional answer; 0 where one of them is missing. */
export function codeOf(pair: AnswerPair | undefined): number {
  if (!pair || pair.functional === null || pair.dysfunctional === null) return 0;
  return (pair.functional - 1) * 5 + pair.dysfunctional;
}

type NeedRow = {
  pairs: Uint8Array<ArrayBuffer>;
  importance: Uint8Array<ArrayBuffer>;
  /** Of all respondents, kept while answers come and go. */
  readonly cells: Uint32Array<ArrayBuffer>;
  readonly given: Uint32Array<ArrayBuffer>;
};

/** How often each column contradicts itself about some needs. */
type Watched = {
  readonly key: string;
  readonly questions: readonly Id[];
  readonly codesOf: Uint8Array;
  readonly times: Uint16Array;
};

/**
 * All answers of a survey: a row of codes for each need, a column for each respondent. An answer that is entered, corrected or
 * removed costs O(needs); the tally of everybody is always there, that of some is one pass over their columns.
 */
export class AnswerGrid {
  private readonly rows = new Map<Id, NeedRow>();
  private readonly columns = new Map<Id, number>();
  private readonly free: number[] = [];
  private room = 64;
  private watched: Watched | null = null;

  get respondents(): number {
    return this.columns.size;
  }

  /** The ids of the responses that are in it. */
  ids(): readonly Id[] {
    return [...this.columns.keys()];
  }

  /** Takes a response in, or what has become of it. */
  put({ id, answers }: Answered): void {
    const column = this.columns.get(id) ?? this.addColumn(id);
    for (const question of Object.keys(answers)) this.rowFor(question);
    for (const [question, row] of this.rows) write(row, column, answers[question]);
    this.recount(column);
  }

  /** Takes a response out; one that is not in it changes nothing. */
  remove(id: Id): void {
    const column = this.columns.get(id);
    if (column === undefined) return;
    for (const row of this.rows.values()) write(row, column, undefined);
    this.recount(column);
    this.columns.delete(id);
    this.free.push(column);
  }

  /** Everybody's answers, added up. */
  tally(): SurveyTally {
    const needs = new Map<Id, NeedTally>();
    for (const [question, { cells, given }] of this.rows) {
      needs.set(question, { cells: cells.slice(), importance: given.slice() });
    }
    return { respondents: this.columns.size, needs };
  }

  /** The answers of some respondents, added up. Ids that are not in it are passed over. */
  tallyOf(ids: Iterable<Id>): SurveyTally {
    const chosen = Uint32Array.from(this.columnsOf(ids));
    const needs = new Map<Id, NeedTally>();
    for (const [question, row] of this.rows) needs.set(question, count(row, chosen));
    return { respondents: chosen.length, needs };
  }

  /** Who contradicts himself about one of the needs, the most often first. */
  contradictions(table: KanoTable, questions: readonly Id[]): readonly Contradiction[] {
    const { times } = this.watch(table, questions);
    return [...this.columns]
      .map(([response, column]) => ({ response, needs: times[column] ?? 0 }))
      .filter(({ needs }) => needs > 0)
      .toSorted((a, b) => b.needs - a.needs || (a.response < b.response ? -1 : 1));
  }

  /** About which of the needs a respondent contradicts himself. */
  questionable(response: Id, table: KanoTable, questions: readonly Id[]): readonly Id[] {
    const column = this.columns.get(response);
    if (column === undefined) return [];
    const codesOf = questionableCodes(table);
    return questions.filter((id) => codesOf[this.rows.get(id)?.pairs[column] ?? 0] === 1);
  }

  /** Once it has been asked for, it is kept true answer by answer. */
  private watch(table: KanoTable, questions: readonly Id[]): Watched {
    const key = [table, ...questions].join(' ');
    if (this.watched?.key === key && this.watched.times.length === this.room) return this.watched;
    const codesOf = questionableCodes(table);
    const times = new Uint16Array(this.room);
    for (const id of questions) addTo(times, this.rows.get(id)?.pairs, codesOf);
    this.watched = { key, questions, codesOf, times };
    return this.watched;
  }

  private recount(column: number): void {
    if (!this.watched) return;
    const { questions, codesOf, times } = this.watched;
    let sum = 0;
    for (const id of questions) sum += codesOf[this.rows.get(id)?.pairs[column] ?? 0] ?? 0;
    times[column] = sum;
  }

  private *columnsOf(ids: Iterable<Id>): Generator<number> {
    for (const id of ids) {
      const column = this.columns.get(id);
      if (column !== undefined) yield column;
    }
  }

  private addColumn(id: Id): number {
    const column = this.free.pop() ?? this.columns.size;
    if (column >= this.room) this.grow();
    this.columns.set(id, column);
    return column;
  }

  private rowFor(question: Id): void {
    if (this.rows.has(question)) return;
    this.rows.set(question, {
      pairs: new Uint8Array(this.room),
      importance: new Uint8Array(this.room),
      cells: new Uint32Array(codes),
      given: new Uint32Array(importances),
    });
  }

  private grow(): void {
    this.room *= 2;
    for (const row of this.rows.values()) {
      row.pairs = longer(row.pairs, this.room);
      row.importance = longer(row.importance, this.room);
    }
  }
}

function write(row: NeedRow, column: number, pair: AnswerPair | undefined): void {
  move(row.pairs, row.cells, column, codeOf(pair));
  move(row.importance, row.given, column, pair?.importance ?? 0);
}

/** Code 0 is not counted here: whoever gave no answer is known from the number of respondents. */
function move(row: Uint8Array, counts: Uint32Array, column: number, code: number): void {
  const before = row[column] ?? 0;
  if (before > 0) counts[before] = (counts[before] ?? 0) - 1;
  if (code > 0) counts[code] = (counts[code] ?? 0) + 1;
  row[column] = code;
}

/** Adds to each column what the code in it is worth. */
function addTo(times: Uint16Array, pairs: Uint8Array | undefined, worth: Uint8Array): void {
  if (!pairs) return;
  for (let column = 0; column < pairs.length; column += 1) {
    times[column] = (times[column] ?? 0) + (worth[pairs[column] ?? 0] ?? 0);
  }
}

function count({ pairs, importance }: NeedRow, columns: Uint32Array): NeedTally {
  const cells = new Uint32Array(codes);
  const given = new Uint32Array(importances);
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    const code = pairs[column] ?? 0;
    const value = importance[column] ?? 0;
    cells[code] = (cells[code] ?? 0) + 1;
    given[value] = (given[value] ?? 0) + 1;
  }
  cells[0] = 0;
  given[0] = 0;
  return { cells, importance: given };
}

function longer(row: Uint8Array, room: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(room);
  next.set(row);
  return next;
}

function questionableCodes(table: KanoTable): Uint8Array {
  return Uint8Array.from([
    0,
    ...evaluationTables[table].flat().map((category) => (category === 'Q' ? 1 : 0)),
  ]);
}
