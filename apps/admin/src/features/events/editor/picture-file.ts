import { PICTURE_BYTES_MAX } from '@onsale/schemas';

const TYPES = ['image/png', 'image/jpeg', 'image/webp'];
const SIDE_MAX = 1_600;
const QUALITIES = [0.86, 0.74, 0.6];

export type PictureOutcome = { dataUrl: string; smaller: boolean } | { refusal: string };

/**
 * A chosen file as the data URL that the server takes. One that is too heavy is drawn anew, smaller; the longer side
 * of the copy is at most 1600 pixels.
 */
export async function readPicture(file: File): Promise<PictureOutcome> {
  if (!TYPES.includes(file.type)) return { refusal: 'Choose a PNG, JPEG or WebP picture.' };
  if (file.size <= PICTURE_BYTES_MAX) return { dataUrl: await dataUrlOf(file), smaller: false };
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { refusal: 'This picture cannot be read. Save it anew, or choose another.' };
  for (const quality of QUALITIES) {
    const copy = await drawnSmaller(bitmap, quality);
    if (copy && copy.size <= PICTURE_BYTES_MAX) return { dataUrl: await dataUrlOf(copy), smaller: true };
  }
  return { refusal: 'This picture stays larger than 2 MB. Choose a smaller one.' };
}

function drawnSmaller(bitmap: ImageBitmap, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, SIDE_MAX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  // JPEG has no transparency; what was clear becomes white instead of black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('The picture could not be read')),
    );
    reader.readAsDataURL(blob);
  });
}
