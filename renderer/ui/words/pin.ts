import { counted } from './counted.ts';

/** Words of the PIN dialog. */
export const pin = {
  title: 'Enter the PIN',
  delete: 'Delete',
  entered: (count: number, of: number) => `${count} of ${counted(of, 'digit', 'digits')}`,
  sample: 'The sample team’s PIN is 1234.',
};
