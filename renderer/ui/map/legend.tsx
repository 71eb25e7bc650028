import type { MapLook } from './map-look.ts';
import { colorOf, shapeOf } from './map-look.ts';
import type { Group } from './map-points.ts';
import classes from './map.module.css';

/** What the shapes and colours mean, and how many there are of each. */
export function Legend(props: {
  readonly groups: readonly Group[];
  readonly look: MapLook;
  readonly count: (value: number) => string;
}) {
  return (
    <ul className={classes['legend']}>
      {props.groups.map(({ label, count }, i) => (
        <li key={label}>
          <svg width={12} height={12} viewBox="-1.3 -1.3 2.6 2.6" aria-hidden>
            <polygon
              points={shapeOf(i)
                .map((corner) => corner.join(','))
                .join(' ')}
              fill={colorOf(props.look, i)}
            />
          </svg>
          <span>{label}</span>
          <span className={classes['figure']}>{props.count(count)}</span>
        </li>
      ))}
    </ul>
  );
}
