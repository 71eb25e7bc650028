import { isPicture } from '../../../shared/domain/attachment/file-type.ts';

/** Neither side of a small picture is longer than this (pixels): sharp on dense screens, some kilobytes each. */
const longestSide = 320;
/** Decoding more pixels than this would take all the memory of an old laptop: such a picture goes without. */
const mostPixels = 120_000_000;
const quality = 0.8;

/** A small picture of a file that is one; null where it is none, or cannot be decoded here. */
export async function thumbnailOf(blob: Blob, type: string): Promise<Blob | null> {
  if (!isPicture(type) || !('createImageBitmap' in globalThis)) return null;
  try {
    return await draw(new Blob([blob], { type }));
  } catch {
    // Broken or exotic: the file itself is kept as it is, and shown by its name.
    return null;
  }
}

async function draw(picture: Blob): Promise<Blob | null> {
  const whole = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  try {
    if (whole.width * whole.height > mostPixels) return null;
    const scale = Math.min(1, longestSide / Math.max(whole.width, whole.height));
    const width = Math.max(1, Math.round(whole.width * scale));
    const height = Math.max(1, Math.round(whole.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(whole, 0, 0, width, height);
    // Where a browser writes no WebP it writes PNG, which is as good.
    return await canvas.convertToBlob({ type: 'image/webp', quality });
  } finally {
    whole.close();
  }
}
