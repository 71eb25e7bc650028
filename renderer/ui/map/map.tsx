import { Button, Group as Row, useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Scene } from './drawing.ts';
import { Legend } from './legend.tsx';
import { mapLookOf } from './map-look.ts';
import type { Area } from './map-points.ts';
import { spread } from './map-points.ts';
import type { MapProps } from './map-props.ts';
import { MapTable } from './map-table.tsx';
import type { Outline } from './outlines.ts';
import { readOutlines } from './outlines.ts';
import { useMapHand } from './use-map-hand.ts';
import classes from './map.module.css';

const nobody: ReadonlySet<number> = new Set();
const noAreas: readonly Area[] = [];
const noOutlines: readonly Outline[] = [];

/** A map without network: outlines, areas, and points by group; everything it shows is in its table, too. */
export function PointMap(props: MapProps) {
  const {
    words,
    points,
    groups,
    height,
    areas = noAreas,
    selected = nobody,
    placed = null,
  } = props;
  const [asTable, setAsTable] = useState(false);
  const outlines = useOutlines();
  const laid = useMemo(() => spread(points), [points]);
  const scheme = useComputedColorScheme('light');
  const look = useMemo(() => mapLookOf(scheme, ''), [scheme]);
  const scene = useMemo(
    () => ({
      outlines,
      points: laid,
      groups: groups.length,
      areas,
      selected,
      placed,
      look,
      font: 'system-ui, sans-serif',
    }),
    [outlines, laid, groups.length, areas, selected, placed, look],
  );
  return (
    <div className={classes['map']}>
      <Row justify="space-between" gap="xs">
        <Legend groups={groups} look={look} count={props.count} />
        <Button size="compact-sm" variant="default" onClick={() => setAsTable(!asTable)}>
          {asTable ? words.picture : words.table}
        </Button>
      </Row>
      {asTable ? (
        <MapTable {...props} outlines={outlines} height={height} />
      ) : (
        <Picture {...props} scene={scene} />
      )}
    </div>
  );
}

function Picture(props: MapProps & { readonly scene: Scene }) {
  const { words, height, hint, scene } = props;
  const land = useRef<HTMLCanvasElement>(null);
  const marks = useRef<HTMLCanvasElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const hand = useMapHand(scene, props, { land, marks, surface });
  const keys = useId();
  return (
    <div className={classes['frame']} style={{ height }}>
      <canvas ref={land} className={classes['layer']} aria-hidden />
      <canvas ref={marks} className={classes['layer']} aria-hidden />
      <div
        ref={surface}
        role="application"
        aria-label={words.name}
        aria-describedby={keys}
        // The keys of the map need the focus.
        tabIndex={0}
        className={classes['surface']}
        data-placing={props.onPlace !== undefined}
        data-outlines={scene.outlines.length}
        {...hand.listeners}
      />
      <VisuallyHidden id={keys}>{words.keys}</VisuallyHidden>
      {hand.rectangle ? <div className={classes['rectangle']} style={hand.rectangle} /> : null}
      {hint !== undefined && hint !== null && hand.hovered ? (
        <div className={classes['hint']} style={hand.hovered} role="status">
          {hint}
        </div>
      ) : null}
      <div className={classes['cross']} aria-hidden />
      <div className={classes['buttons']}>
        <Button size="compact-sm" variant="default" aria-label={words.zoomIn} onClick={hand.zoomIn}>
          <IconPlus size={14} />
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.zoomOut}
          onClick={hand.zoomOut}
        >
          <IconMinus size={14} />
        </Button>
        <Button size="compact-sm" variant="default" onClick={hand.fit}>
          {words.fit}
        </Button>
      </div>
    </div>
  );
}

function useOutlines(): readonly Outline[] {
  const [outlines, setOutlines] = useState(noOutlines);
  useEffect(() => {
    let wanted = true;
    void readOutlines().then((read) => wanted && setOutlines(read));
    return () => {
      wanted = false;
    };
  }, []);
  return outlines;
}
