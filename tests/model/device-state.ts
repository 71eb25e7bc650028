import type { FlatRow } from '../../shared/protocol/values.ts';
import type { Furthest, Mask } from '../../shared/sync/masks.ts';
import type { OutboxEntry, Place } from '../../shared/sync/outbox.ts';
import { firstPlace } from '../../shared/sync/outbox.ts';
import type { AnsweredSet } from '../../shared/sync/overlay.ts';

export type Entry = OutboxEntry & { readonly at: number };

export type Reading = {
  readonly scopes: readonly number[];
  /** All that the member sees: afterwards everything up to `head` is here. */
  readonly all: boolean;
  readonly head: number;
  readonly after: string | null;
};

/** What a device has on disk. Rows and entries are never changed in place, so that an image is cheap. */
export type DeviceState = {
  id: string;
  epoch: number;
  cut: number;
  complete: number;
  scopes: readonly number[];
  reading: Reading | null;
  /** Rows that have no version when all was read do not belong here. */
  sweeps: boolean;
  place: Place;
  /** Where the numbering begins. */
  begin: Place;
  answers: Map<string, readonly AnsweredSet[]>;
  /** What operations that were not taken hid from those behind them. */
  masks: readonly Mask[];
  furthest: Furthest;
  /** Rows that an answer took away, and nothing has said since why. */
  doubts: Set<string>;
  versions: Map<string, number>;
  book: Map<string, FlatRow>;
  log: readonly Entry[];
};

export function newState(id: string): DeviceState {
  return {
    id,
    epoch: 0,
    cut: 0,
    complete: 0,
    scopes: [],
    reading: null,
    sweeps: false,
    place: firstPlace,
    begin: firstPlace,
    answers: new Map(),
    masks: [],
    furthest: firstPlace,
    doubts: new Set(),
    versions: new Map(),
    book: new Map(),
    log: [],
  };
}

/** The whole disk, as a backup of a laptop has it. */
export function imageOf(state: DeviceState): DeviceState {
  return {
    ...state,
    answers: new Map(state.answers),
    doubts: new Set(state.doubts),
    versions: new Map(state.versions),
    book: new Map(state.book),
  };
}
