import type { Id } from '../../record/id.ts';
import type { ChainNode, ChainPerson } from './decision-chain.ts';

/** Where a person stands on the map, in steps: `x` from the left, `y` from the top. */
export type Placed<P extends ChainPerson> = {
  readonly person: P;
  readonly x: number;
  readonly y: number;
  /** Whom the line leads up to. */
  readonly superior: Id | null;
};

/**
 * A tidy drawing of the chain (Reingold and Tilford 1981): people of one level stand at least a step apart, everybody in the
 * middle above those who report to them, and the same tree is drawn the same wherever it stands.
 */
export function layOutChain<P extends ChainPerson>(
  chain: readonly ChainNode<P>[],
): readonly Placed<P>[] {
  const trees = sideBySide(chain.map(drawn));
  const left = Math.min(0, ...trees.flatMap(({ tree, x }) => tree.left.map((edge) => edge + x)));
  return trees.flatMap(({ tree, x }) => placesOf(tree, { x: x - left, y: 0, superior: null }));
}

/** A tree about its root at 0: the outermost places of each level, and its branches. */
type Tree<P extends ChainPerson> = {
  readonly person: P;
  readonly branches: readonly Branch<P>[];
  readonly left: readonly number[];
  readonly right: readonly number[];
};
type Branch<P extends ChainPerson> = { readonly tree: Tree<P>; readonly x: number };

function drawn<P extends ChainPerson>({ person, reports }: ChainNode<P>): Tree<P> {
  const row = sideBySide(reports.map(drawn));
  const middle = ((row[0]?.x ?? 0) + (row.at(-1)?.x ?? 0)) / 2;
  const branches = row.map(({ tree, x }) => ({ tree, x: x - middle }));
  return {
    person,
    branches,
    left: [0, ...outermost(branches, 'left')],
    right: [0, ...outermost(branches, 'right')],
  };
}

/** The trees from left to right, each as close to those before it as their outlines allow. */
function sideBySide<P extends ChainPerson>(trees: readonly Tree<P>[]): readonly Branch<P>[] {
  const placed: Branch<P>[] = [];
  const edge: number[] = [];
  for (const tree of trees) {
    const gaps = tree.left.flatMap((left, level) => {
      const taken = edge[level];
      return taken === undefined ? [] : [taken + 1 - left];
    });
    const x = gaps.length === 0 ? 0 : Math.max(...gaps);
    placed.push({ tree, x });
    for (const [level, right] of tree.right.entries()) edge[level] = right + x;
  }
  return placed;
}

/** Of each level the place that lies furthest to a side. */
function outermost<P extends ChainPerson>(
  branches: readonly Branch<P>[],
  side: 'left' | 'right',
): readonly number[] {
  const edges: number[] = [];
  // From the other side on, so that the outermost has the last word.
  for (const { tree, x } of side === 'left' ? branches.toReversed() : branches) {
    for (const [level, edge] of tree[side].entries()) edges[level] = edge + x;
  }
  return edges;
}

function placesOf<P extends ChainPerson>(
  { person, branches }: Tree<P>,
  at: Omit<Placed<P>, 'person'>,
): readonly Placed<P>[] {
  const below = branches.flatMap(({ tree, x }) =>
    placesOf(tree, { x: at.x + x, y: at.y + 1, superior: person.id }),
  );
  return [{ person, ...at }, ...below];
}
