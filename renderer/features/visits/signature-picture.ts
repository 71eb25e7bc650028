import { signatureHeight, signatureWidth } from '../../../shared/domain/visit/full-form.ts';

/** Half the drawing's units are pixels enough for a name, and make a file of a few kilobytes. */
const scale = 0.5;
const penWidth = 3;

/** The strokes as a small PNG, dark on white, so that it reads in every theme and on paper. */
export async function pictureOfStrokes(strokes: readonly (readonly number[])[]): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = signatureWidth * scale;
  canvas.height = signatureHeight * scale;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.strokeStyle = '#111';
  pen.lineWidth = penWidth;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const stroke of strokes) {
    pen.beginPath();
    for (const [at, [x, y]] of pointsOf(stroke).entries()) {
      if (at === 0) pen.moveTo(x * scale, y * scale);
      // A dot is a line to where it began.
      pen.lineTo(x * scale, y * scale);
    }
    pen.stroke();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** The points of a stroke, which is kept as x, y, x, y, …. */
export function pointsOf(stroke: readonly number[]): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.floor(stroke.length / 2) }, (_, at) => [
    stroke[2 * at] ?? 0,
    stroke[2 * at + 1] ?? 0,
  ]);
}
