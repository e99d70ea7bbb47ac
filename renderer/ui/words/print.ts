const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** What stands on printed pages besides the notes themselves. */
export const print = {
  runSheet: 'Run sheet',
  wholeDay: 'What was read aloud',
  say: (how: string) => `say: ${how}`,
  on: (time: number) => day.format(time),
  readBy: (reader: string) => `read by ${reader}`,
};
