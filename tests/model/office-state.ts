import type { Grant } from '../../shared/protocol/account.ts';
import type { Scope } from '../../shared/protocol/pull.ts';
import type { Answer } from '../../shared/protocol/push.ts';
import type { FieldState } from '../../shared/sync/decide.ts';
import type { ScopeKey } from '../../shared/sync/scope-of.ts';

export type StoredRow = {
  readonly table: string;
  readonly id: string;
  readonly seq: number;
  readonly fields: Readonly<Record<string, FieldState>>;
  readonly key: ScopeKey;
  readonly scope: number;
  readonly author: string;
  /** The client with which it lies; of a client itself its own. */
  readonly clientId: string | null;
};

/** A row left a scope. */
export type Leaving = {
  readonly scope: number;
  readonly table: string;
  readonly id: string;
  readonly seq: number;
};

/** What an office has on disk. Rows are never changed in place, so that a copy is cheap. */
export type OfficeState = {
  epoch: number;
  head: number;
  rows: Map<string, StoredRow>;
  leavings: Map<string, Leaving>;
  scopes: Scope[];
  lastCtr: Map<string, number>;
  numbers: Map<string, string>;
  heard: Map<string, Answer>;
  grants: Map<string, readonly Grant[]>;
  /** Of what was removed or left up to this number nothing is told any more. */
  floor: number;
};

export function newOffice(): OfficeState {
  return {
    epoch: 1,
    head: 0,
    rows: new Map(),
    leavings: new Map(),
    scopes: [],
    lastCtr: new Map(),
    numbers: new Map(),
    heard: new Map(),
    grants: new Map(),
    floor: 0,
  };
}

export function copyOf(state: OfficeState): OfficeState {
  return {
    epoch: state.epoch,
    head: state.head,
    rows: new Map(state.rows),
    leavings: new Map(state.leavings),
    scopes: [...state.scopes],
    lastCtr: new Map(state.lastCtr),
    numbers: new Map(state.numbers),
    heard: new Map(state.heard),
    grants: new Map(state.grants),
    floor: state.floor,
  };
}
