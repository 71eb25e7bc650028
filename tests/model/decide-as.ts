import type { Operation } from '../../shared/protocol/push.ts';
import { gonePath } from '../../shared/protocol/values.ts';
import type { By, Decision, RowState } from '../../shared/sync/decide.ts';
import { decide } from '../../shared/sync/decide.ts';
import type { Variant } from './variant.ts';

type Case = { readonly operation: Operation; readonly row: RowState | null; readonly by: By };

/** The office's decision, or what a mistaken office makes of it. */
export function decideAs(variant: Variant, { operation, row, by }: Case): Decision {
  if (variant === 'met-by-clock') return decide(basedOnClock(operation, row, by), row, by);
  if (variant === 'gone-is-known' && row && operation.set[gonePath]?.[0] === false) {
    return addedKnowingly(operation, row, by);
  }
  const decision = decide(operation, row, by);
  const isNothing = variant === 'unknown-is-void' && decision.verdict === 'quarantined';
  return isNothing ? { ...decision, verdict: 'void' } : decision;
}

function basedOnClock(operation: Operation, row: RowState | null, { at }: By): Operation {
  const isOlder = Object.keys(operation.set).some((path) => (row?.fields[path]?.at ?? 0) > at);
  return { ...operation, base: isOlder ? 0 : Number.MAX_SAFE_INTEGER };
}

function addedKnowingly(operation: Operation, row: RowState, by: By): Decision {
  const { [gonePath]: _, ...set } = operation.set;
  const decision = decide({ ...operation, set }, row, by);
  return { ...decision, writes: { ...decision.writes, [gonePath]: [false] } };
}
