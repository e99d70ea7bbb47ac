/** The on-screen keyboard: names of its keys and pages, and what stands on those that are not a letter. */
export const keyboard = {
  name: 'Keyboard',
  show: 'Show the keyboard',
  shift: 'Shift',
  delete: 'Delete',
  space: 'Space',
  spaceBar: 'space',
  undo: 'Undo',
  newLine: 'New line',
  letters: 'abc',
  signs: '123 ?!',
  accents: 'é ł ŵ',
  emoji: '🙂',
  emojiName: 'Emoji',
  moreLetters: (letter: string) => `More letters like ${letter}`,
  suggestions: 'Names to put in',
};
