/** Saves the picture as a PNG on its own ground: the canvas itself is transparent. */
export function savePicture(canvas: HTMLCanvasElement, background: string, name: string): void {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const paper = copy.getContext('2d');
  if (!paper) return;
  paper.fillStyle = background;
  paper.fillRect(0, 0, copy.width, copy.height);
  paper.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => {
    if (!blob) return;
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = `${name}.png`;
    link.click();
    // The download has taken hold of the picture once the click has been handled.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 60_000);
  }, 'image/png');
}
