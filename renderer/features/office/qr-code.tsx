import { encode } from 'uqr';
import { qrPath } from './qr-path.ts';
import classes from './office.module.css';

/** Light squares around it, without which readers do not find it. */
const quietZone = 4;

/** A text as a QR code: dark on light in every scheme, for a camera reads it. `label` says what it is to who does not see it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes['qr']}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(data)} fill="#000" />
    </svg>
  );
}
