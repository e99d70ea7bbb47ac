import type { SeasonSetting } from './calendar.ts';
import { USUAL_HOURS } from './rest-hours.ts';
import { tidyLine } from './text.ts';

/** What the team manager can set. */
export interface Settings {
  /** Seconds between spotlights; 0 turns the spotlight off. */
  readonly spotlightSeconds: number;
  /** The display the wall is shown on, by the system's id; null is the main one. */
  readonly displayId: number | null;
  /** Calm mode: nothing moves but cross-fades. */
  readonly calm: boolean;
  /** Seasons of a hemisphere, or spring all year. */
  readonly seasons: SeasonSetting;
  /** Whether the picture glides a few pixels once a minute, to spare the screen. */
  readonly pixelShift: boolean;
  /** From and until when the wall is dimmed, in local hours from 0 up to 24; null never dims it. */
  readonly dimmed: HourSpan | null;
  /** From and until when the wall is dark, in local hours from 0 up to 24; null never darkens it. */
  readonly dark: HourSpan | null;
  /** Whether a soft chime sounds when a leaf arrives. */
  readonly chime: boolean;
  /** Words from families and partners wait for a manager. */
  readonly passedOnWaits: boolean;
  /** All notes wait for a manager. */
  readonly allWait: boolean;
  /** Notes for somebody who is not on the list wait for a manager. */
  readonly guestsWait: boolean;
  /** Questions that help somebody who does not know how to begin. */
  readonly prompts: readonly string[];
  /** Years after which notes are erased; 0 keeps them. */
  readonly retentionYears: number;
  /** A folder for a second copy of every backup, on another drive or a share; null keeps them in the data folder only. */
  readonly backupFolder: string | null;
  readonly reader: ReaderSettings;
}

/** A span of the day in local hours from 0 up to 24, fractional; it may pass midnight. */
export interface HourSpan {
  readonly from: number;
  readonly until: number;
}

/** How the reader likes the reading. */
export interface ReaderSettings {
  /** Words a minute, 90 to 180. */
  readonly pace: number;
  /** Size of the reader's text, one of eight steps from 0. */
  readonly textStep: number;
  /** Longest line of the reader's text, in characters. */
  readonly lineLength: number;
  /** Whether a gentle guide moves through the words. */
  readonly guide: boolean;
  /** Two presses within this many milliseconds turn one page; 0 takes every press. */
  readonly bounceMs: number;
  /** The display of the presenter view, by the system's id; null is the first one that is not the wall's. */
  readonly displayId: number | null;
}

/** The most questions that help somebody to begin. */
export const MOST_PROMPTS = 4;

/** The longest of these questions, in UTF-16 units. */
export const LONGEST_PROMPT = 80;

/** The questions on one line each, without empty ones and repeats. */
export function tidyPrompts(prompts: readonly string[]): string[] {
  return [...new Set(prompts.map(tidyLine).filter((prompt) => prompt !== ''))];
}

/** The spotlight intervals a manager can choose, in seconds. */
export const SPOTLIGHT_CHOICES = [0, 10, 20, 30, 60, 120, 300] as const;

/** The settings of a newly planted tree. */
export const DEFAULT_SETTINGS: Settings = {
  spotlightSeconds: 20,
  displayId: null,
  calm: false,
  seasons: 'north',
  pixelShift: true,
  dimmed: USUAL_HOURS.dimmed,
  dark: USUAL_HOURS.dark,
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
};
