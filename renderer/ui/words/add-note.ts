import { LONGEST_STORY, MOST_COLLEAGUES } from '../../../shared/domain/note.ts';

/** Adding a note: who, what, where, and the half minute in which it can be taken back. */
export const addNote = {
  title: 'Add a note',
  steps: {
    who: { short: 'Who', heading: 'Who is it for?' },
    what: { short: 'What for', heading: 'What did they do?' },
    where: { short: 'Where', heading: 'Where should it grow?' },
  },
  stepOf: (place: number) => `Step ${place} of 3`,

  find: 'Find a colleague',
  wholeTeam: 'The whole team',
  someoneElse: 'Someone else',
  theirName: 'Their name',
  addThem: 'Add them',
  guestWaits: 'A note for somebody who is not on the list waits until the manager has read it.',
  takeOut: (name: string) => `Take out ${name}`,
  colleagues: 'Colleagues',
  chosen: 'Chosen',
  nobodyYet: 'Nobody chosen yet',
  nobodyFound: (typed: string) => `Nobody on the list is called “${typed}”.`,
  nobodyListed: 'There is nobody on the list yet. The manager can add colleagues in Settings.',
  mostColleagues: `A note can name up to ${MOST_COLLEAGUES} colleagues. For more, choose the whole team.`,

  story: 'Your note',
  storyFor: 'for',
  kind: 'Kind of note',
  source: 'Who is it from?',
  unsigned: 'Leave it unsigned',
  yourName: 'Your name',
  changeName: (name: string) => `${name}, change`,
  count: (count: number) => `${count.toLocaleString('en-GB')} of ${LONGEST_STORY}`,
  moreThan: (count: number) => `more than ${count.toLocaleString('en-GB')} of ${LONGEST_STORY}`,

  tapBud: 'Tap an open bud.',
  carryLeaf: 'Or carry your leaf to one with a finger.',
  bud: (number: number) => `Open bud ${number}`,
  anotherBranch: 'Another branch',
  treeChooses: 'Let the tree choose',
  noBuds: 'The tree is still waking up. Let it choose, or wait a moment.',

  placed: (names: string) => `Your note for ${names} is on the tree.`,
  waiting: (names: string) =>
    `Your note for ${names} is waiting for the manager. It is a closed bud until then.`,
  takeBack: 'Take it back',
  takenBack: 'Your note is off the tree again. Your words are still here.',
  changeIt: 'Change it',

  stillThere: 'Are you still there?',
  closesSoon: (seconds: number) =>
    `This closes in ${seconds} seconds. What you began is kept for ten minutes.`,
  iAmHere: 'I am still here',
  welcomeBack: 'What was begun here a moment ago is still here.',
  startAgain: 'Start again',

  discardTitle: 'Leave without placing it?',
  discard: 'Your words will be wiped.',
  wipe: 'Wipe the words',
  keepWriting: 'Keep writing',
};
