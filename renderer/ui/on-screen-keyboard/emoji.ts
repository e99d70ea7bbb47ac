let drawn: boolean | null = null;

/** Whether this computer has a font with coloured emoji; without one their keys would be empty boxes. */
export function canDrawEmoji(): boolean {
  drawn ??= drawsInColour('😊');
  return drawn;
}

function drawsInColour(character: string): boolean {
  const side = 24;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.font = `${side - 8}px sans-serif`;
  context.textBaseline = 'top';
  context.fillText(character, 2, 2);
  const { data } = context.getImageData(0, 0, side, side);
  // Written in black: only an emoji brings red or blue of its own.
  return data.some((value, index) => index % 4 !== 3 && value > 60);
}
