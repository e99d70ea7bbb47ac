import type { PartOfDay, Season } from '../../shared/domain/calendar.ts';
import type { Kind } from '../../shared/domain/note.ts';

/** A season's colours by daylight. */
export interface SeasonPalette {
  readonly leaves: Readonly<Record<Kind, string>>;
  /** The four tones mature foliage drifts to. */
  readonly foliage: readonly string[];
  /** Light centre to nearest sheet. */
  readonly sky: readonly string[];
  /** Far to near. */
  readonly hills: readonly string[];
  readonly ground: string;
  readonly trunk: string;
  readonly bud: string;
  readonly sun: string;
  readonly flowers: readonly string[];
  readonly roof: string;
}

/** How a part of the day colours everything. */
export interface LightPalette {
  readonly sky: readonly string[] | null;
  /** How far the season's sky, hills and ground go towards the light's own. */
  readonly skyAmount: number;
  readonly hills: readonly string[] | null;
  readonly hillAmount: number;
  readonly ground: string;
  readonly groundAmount: number;
  /** What everything else is tinted with. */
  readonly tint: string;
  readonly woodAmount: number;
  readonly leafAmount: number;
  readonly foliageAmount: number;
  readonly softAmount: number;
  readonly shadow: string;
  readonly shadowAlpha: number;
  readonly sun: string | null;
  /** Centres in fractions of the design sheet; from 0.9 down they are behind the hills. */
  readonly sunAt: readonly [x: number, y: number];
  readonly moonAt: readonly [x: number, y: number];
  /** How lit the windows are, and how many stars are out, 0 to 1. */
  readonly lamps: number;
  readonly stars: number;
}

/** The four seasons. Kinds differ by at least 11 (OKLab × 100) under every common colour vision; a test holds them to it. */
export const SEASON_PALETTES: Readonly<Record<Season, SeasonPalette>> = {
  spring: {
    leaves: {
      'thank-you': '#9aaf45',
      kindness: '#eeaba4',
      courage: '#3d7a5c',
      'bright-idea': '#f4df89',
      together: '#609ab2',
    },
    foliage: ['#a7c56f', '#8db765', '#e9bdb3', '#c6d389'],
    sky: ['#fffbf1', '#fcf4e4', '#f4f0e0', '#e5ece2', '#d2e2df', '#bcd4d9'],
    hills: ['#cfdcc0', '#b3c9a1', '#8fb083', '#54805a'],
    ground: '#456f4e',
    trunk: '#6d4c3b',
    bud: '#c98a8f',
    sun: '#ffe39a',
    flowers: ['#fff6ea', '#f1b9b4', '#f6e08f'],
    roof: '#a8604a',
  },
  summer: {
    leaves: {
      'thank-you': '#83a22c',
      kindness: '#ef988f',
      courage: '#23614a',
      'bright-idea': '#f1cf5b',
      together: '#468b99',
    },
    foliage: ['#639d54', '#3f7f57', '#8bb05a', '#33705a'],
    sky: ['#fffbee', '#f7f3df', '#e7eddf', '#d3e3df', '#bcd6da', '#a6c6cf'],
    hills: ['#c9dcc4', '#a5c6a0', '#7daa7f', '#4c7d5b'],
    ground: '#3f6e50',
    trunk: '#66483a',
    bud: '#a8b866',
    sun: '#ffdc7e',
    flowers: ['#fff4d8', '#f2b48f', '#f6dc84'],
    roof: '#a8604a',
  },
  autumn: {
    leaves: {
      'thank-you': '#e0a136',
      kindness: '#a53732',
      courage: '#cf6b34',
      'bright-idea': '#f3d692',
      together: '#416975',
    },
    foliage: ['#dd9a37', '#c7662f', '#ab443b', '#e0b552'],
    sky: ['#fff8e8', '#fdeed3', '#f8dfbb', '#efcba0', '#e0b58b', '#cc9f7c'],
    hills: ['#ecdcbc', '#dcc292', '#bf9f68', '#7d6a43'],
    ground: '#665637',
    trunk: '#5d4034',
    bud: '#b98252',
    sun: '#ffd98f',
    flowers: ['#e3b878', '#c77b4e', '#f2e2c0'],
    roof: '#a8604a',
  },
  winter: {
    leaves: {
      'thank-you': '#63968c',
      kindness: '#994f5b',
      courage: '#2a4053',
      'bright-idea': '#eddcab',
      together: '#93b7d2',
    },
    foliage: ['#7b9c92', '#557f77', '#a9bcbb', '#8dab9f'],
    sky: ['#fffdf8', '#f6f3ee', '#e9ebeb', '#d9e1e5', '#c8d4dc', '#b5c5d0'],
    hills: ['#e9edf0', '#d9e2e8', '#c6d4de', '#f3f5f5'],
    ground: '#f6f6f3',
    trunk: '#5c4a45',
    bud: '#8d7a74',
    sun: '#ffeec4',
    flowers: [],
    roof: '#ffffff',
  },
};

/** The four lights of a day. */
export const LIGHT_PALETTES: Readonly<Record<PartOfDay, LightPalette>> = {
  dawn: {
    sky: ['#fff0d6', '#fdd9b9', '#f5c2ab', '#e0abaa', '#bf9cb0', '#9d90b0'],
    skyAmount: 0.8,
    hills: null,
    hillAmount: 0.13,
    ground: '#f3b79a',
    groundAmount: 0.16,
    tint: '#f3b79a',
    woodAmount: 0.16,
    leafAmount: 0.1,
    foliageAmount: 0.12,
    softAmount: 0.08,
    shadow: '#4a3524',
    shadowAlpha: 0.36,
    sun: null,
    sunAt: [0.155, 0.5],
    moonAt: [0.86, 0.95],
    lamps: 0.25,
    stars: 0,
  },
  day: {
    sky: null,
    skyAmount: 0,
    hills: null,
    hillAmount: 0,
    ground: '#ffffff',
    groundAmount: 0,
    tint: '#ffffff',
    woodAmount: 0,
    leafAmount: 0,
    foliageAmount: 0,
    softAmount: 0,
    shadow: '#4a3524',
    shadowAlpha: 0.3,
    sun: null,
    sunAt: [0.175, 0.215],
    moonAt: [0.86, 0.95],
    lamps: 0,
    stars: 0,
  },
  dusk: {
    sky: ['#ffdca6', '#fbb98a', '#dd8f86', '#a06a86', '#644d7c', '#3d3766'],
    skyAmount: 0.94,
    hills: ['#d99c94', '#a9748a', '#7c567d', '#56406c'],
    hillAmount: 0.72,
    ground: '#3d2f57',
    groundAmount: 0.78,
    tint: '#4b3a66',
    woodAmount: 0.38,
    leafAmount: 0.158,
    foliageAmount: 0.27,
    softAmount: 0.18,
    shadow: '#120d22',
    shadowAlpha: 0.42,
    sun: '#ffe2a8',
    sunAt: [0.845, 0.53],
    moonAt: [0.86, 0.95],
    lamps: 1,
    stars: 0.38,
  },
  night: {
    sky: ['#7d8fb8', '#5a6c9c', '#41517f', '#2f3d68', '#222e54', '#182142'],
    skyAmount: 0.94,
    hills: ['#4d5f8c', '#3a4a78', '#2b3963', '#202c50'],
    hillAmount: 0.82,
    ground: '#161f3d',
    groundAmount: 0.85,
    tint: '#1b2246',
    woodAmount: 0.63,
    leafAmount: 0.3,
    foliageAmount: 0.45,
    softAmount: 0.3,
    shadow: '#120d22',
    shadowAlpha: 0.42,
    sun: '#ffd9a0',
    sunAt: [0.9, 0.95],
    moonAt: [0.82, 0.2],
    lamps: 1,
    stars: 1,
  },
};

/** On World Social Work Day the older leaves of a full crown take these tones instead of their season's: a tree in blossom. */
export const BLOSSOM_FOLIAGE = ['#f6cfc8', '#efb4ad', '#f9e1d8', '#dfdc9c'] as const;

/** Colours that belong to neither season nor hour. */
export const PAPER = '#fffaf0';
export const ACTION = '#2f6a50';
export const MOON = '#f3ecd2';
export const LAMP = '#ffd58a';
export const LAMP_GLOW = '#ffb85c';
export const STAR = '#fff3d6';
export const RIBBON = '#c9543f';
export const RIBBON_PALE = '#f6ead2';
/** The edge of a leaf that was read aloud. */
export const GOLD = '#d9a21b';
export const VEIL_DAY = '#fff3dd';
export const VEIL_NIGHT = '#18102a';
