import { counted } from './counted.ts';

/** Words of the first run. */
export const firstRun = {
  title: 'Plant your tree',
  welcome: 'A tree for everything your team does well.',
  teamName: 'Team name',
  teamNameMissing: 'Please give your team’s name.',
  colleagues: 'Colleagues, one a line',
  colleaguesHint: 'Also, where it helps: name | how to say it | role',
  colleagueCount: (count: number) => counted(count, 'colleague', 'colleagues'),
  tooLong: (line: string) => `This line is too long for a name, and will be left out: ${line}`,
  tooLongMany: (count: number) =>
    `${counted(count, 'line is', 'lines are')} too long for a name, and will be left out.`,
  teamTooLarge: 'A tree has room for up to 500 colleagues. Please shorten the list.',
  pin: 'Choose a PIN',
  pinHint: '4 to 8 digits, for the settings and reading aloud.',
  pinWrong: 'A PIN has 4 to 8 digits, and nothing else.',
  show: 'Show the PIN',
  hide: 'Hide the PIN',
  plant: 'Plant the tree',
  sample: 'Look around with a sample team',
};
