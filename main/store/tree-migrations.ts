import type { Migration } from './migrate.ts';

/** The way from every old schema to the present one, a step a version. Steps are never changed once they were released. */
export const treeMigrations: readonly Migration[] = [
  {
    // Version 2: notes can wait, be edited and set aside; readings have names, openings and skipped notes.
    from: 1,
    lists: {
      notes: (note) => ({
        ...note,
        guests: [],
        waitsFor: [],
        authorStory: null,
        setAsideReason: null,
      }),
      readings: (reading) => ({
        ...reading,
        name: null,
        reader: null,
        opening: '',
        closing: '',
        skipped: [],
        rehearsal: false,
        stage: 'notes',
        page: 0,
        ahead: [],
        detour: null,
        shownAt: 0,
        timed: { notes: 0, words: 0, ms: 0 },
      }),
    },
    values: {
      settings: (settings) => ({
        seasons: 'north',
        pixelShift: true,
        dimmed: null,
        dark: null,
        chime: false,
        passedOnWaits: true,
        allWait: false,
        guestsWait: true,
        prompts: ['What did they do?', 'What difference did it make?', 'Who noticed?'],
        retentionYears: 0,
        backupFolder: null,
        reader: {
          pace: 130,
          textStep: 3,
          lineLength: 45,
          guide: false,
          bounceMs: 150,
          displayId: null,
        },
        ...Object(settings),
      }),
    },
  },
];
