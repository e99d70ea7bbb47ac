/** Side of a kept picture, in pixels. */
const SIDE = 256;
const QUALITY = 0.85;

/**
 * Makes a small square JPEG of a picture file, turned as its camera held it, and gives it in base64; null when the file
 * is no picture. Drawing it anew also leaves behind where and when it was taken.
 */
export async function smallPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  );
  if (picture === null) return null;
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#fffaf0';
  context.fillRect(0, 0, SIDE, SIDE);
  context.imageSmoothingQuality = 'high';
  const shorter = Math.min(picture.width, picture.height);
  const left = (picture.width - shorter) / 2;
  // Faces are above the middle of a tall picture more often than below it.
  const top = (picture.height - shorter) / 3;
  context.drawImage(picture, left, top, shorter, shorter, 0, 0, SIDE, SIDE);
  picture.close();
  return canvas.toDataURL('image/jpeg', QUALITY).split(',')[1] ?? null;
}
