import {
  type DayMoment,
  momentOf,
  type PartOfDay,
  type Season,
} from '../../shared/domain/calendar.ts';
import { lerp } from '../../shared/domain/layout/random.ts';
import { KINDS, type Kind } from '../../shared/domain/note.ts';
import { mix } from './colour.ts';
import { BLOSSOM_FOLIAGE, LIGHT_PALETTES, SEASON_PALETTES } from './palette.ts';

/** All colours and lights of one season at one moment. */
export interface Theme {
  readonly season: Season;
  /** Tells themes apart: equal names paint equal pictures. */
  readonly name: string;
  readonly sky: readonly string[];
  readonly hills: readonly string[];
  readonly ground: string;
  readonly trunk: string;
  readonly bud: string;
  readonly leaves: Readonly<Record<Kind, string>>;
  readonly foliage: readonly string[];
  readonly flowers: readonly string[];
  readonly roof: string;
  readonly shadow: string;
  readonly shadowAlpha: number;
  readonly sun: string;
  readonly sunAt: readonly [number, number];
  readonly moonAt: readonly [number, number];
  readonly lamps: number;
  readonly stars: number;
  /** How dark it is, 0 by day to 1 at night: decides veils and captions. */
  readonly darkness: number;
}

/** Between two parts of the day the light changes in so many steps, each too small to see. */
const STEPS = 36;

/** The theme of a season at an hour (0 to 24). */
export function themeAt(season: Season, hour: number): Theme {
  const moment = momentOf(hour);
  const step = Math.round(moment.blend * STEPS);
  if (step === 0) return themeOf(season, moment.from);
  if (step === STEPS) return themeOf(season, moment.to);
  return blendThemes(season, { ...moment, blend: step / STEPS });
}

/** The theme of a season in one part of the day. */
export function themeOf(season: Season, part: PartOfDay): Theme {
  const s = SEASON_PALETTES[season];
  const l = LIGHT_PALETTES[part];
  const soft = (colour: string) => mix(colour, l.tint, l.softAmount);
  const leaves = { ...s.leaves };
  for (const kind of KINDS) leaves[kind] = mix(s.leaves[kind], l.tint, l.leafAmount);
  return {
    season,
    name: `${season} ${part}`,
    sky: s.sky.map((colour, i) => mix(colour, l.sky?.[i] ?? colour, l.skyAmount)),
    hills: s.hills.map((colour, i) => {
      // Snow keeps some light of its own; the nearest sheet stays dark enough for captions.
      const snow = season === 'winter' && i < 3 ? 0.84 : 1;
      return mix(colour, l.hills?.[i] ?? l.tint, l.hillAmount * snow);
    }),
    ground: mix(s.ground, l.ground, l.groundAmount),
    trunk: mix(s.trunk, l.tint, l.woodAmount),
    bud: soft(s.bud),
    leaves,
    foliage: s.foliage.map((colour) => mix(colour, l.tint, l.foliageAmount)),
    flowers: s.flowers.map((colour) => mix(colour, l.tint, l.lamps === 1 ? 0.42 : 0)),
    roof: mix(s.roof, l.tint, l.woodAmount),
    shadow: l.shadow,
    shadowAlpha: l.shadowAlpha,
    sun: l.sun ?? s.sun,
    sunAt: l.sunAt,
    moonAt: l.moonAt,
    lamps: l.lamps,
    stars: l.stars,
    darkness: part === 'night' ? 1 : part === 'dusk' ? 0.7 : 0,
  };
}

/** The same light on a tree in full blossom. */
export function inBlossom(theme: Theme): Theme {
  const { tint, foliageAmount } = LIGHT_PALETTES.night;
  const foliage = BLOSSOM_FOLIAGE.map((c) => mix(c, tint, foliageAmount * 0.8 * theme.darkness));
  return { ...theme, foliage };
}

function blendThemes(season: Season, { from, to, blend: t }: DayMoment): Theme {
  const a = themeOf(season, from);
  const b = themeOf(season, to);
  const list = (first: readonly string[], second: readonly string[]) =>
    first.map((colour, i) => mix(colour, second[i] ?? colour, t));
  const leaves = { ...a.leaves };
  for (const kind of KINDS) leaves[kind] = mix(a.leaves[kind], b.leaves[kind], t);
  return {
    season,
    name: `${season} ${from} ${to} ${t.toFixed(3)}`,
    sky: list(a.sky, b.sky),
    hills: list(a.hills, b.hills),
    ground: mix(a.ground, b.ground, t),
    trunk: mix(a.trunk, b.trunk, t),
    bud: mix(a.bud, b.bud, t),
    leaves,
    foliage: list(a.foliage, b.foliage),
    flowers: list(a.flowers, b.flowers),
    roof: mix(a.roof, b.roof, t),
    shadow: mix(a.shadow, b.shadow, t),
    shadowAlpha: lerp(a.shadowAlpha, b.shadowAlpha, t),
    sun: mix(a.sun, b.sun, t),
    ...lightsBetween(a, b, from === 'night', to === 'night', t),
    lamps: lerp(a.lamps, b.lamps, t),
    stars: lerp(a.stars, b.stars, t),
    darkness: lerp(a.darkness, b.darkness, t),
  };
}

/** Where the sun comes up and goes down, and the moon after it: behind the hills, in fractions of the design sheet. */
const SUNRISE = [0.12, 0.92] as const;
const SUNSET = [0.88, 0.92] as const;
const MOONRISE = [0.74, 0.9] as const;
const MOONSET = [0.88, 0.9] as const;

/** Sun and moon in between: the one is behind the hills before the other looks over them. */
function lightsBetween(
  a: Theme,
  b: Theme,
  afterNight: boolean,
  beforeNight: boolean,
  t: number,
): Pick<Theme, 'sunAt' | 'moonAt'> {
  const soon = Math.min(1, t / 0.6);
  const late = Math.max(0, (t - 0.5) / 0.5);
  if (beforeNight)
    return { sunAt: arc(a.sunAt, SUNSET, soon), moonAt: arc(MOONRISE, b.moonAt, late) };
  if (afterNight)
    return { sunAt: arc(SUNRISE, b.sunAt, late), moonAt: arc(a.moonAt, MOONSET, soon) };
  return { sunAt: arc(a.sunAt, b.sunAt, t), moonAt: arc(a.moonAt, b.moonAt, t) };
}

/** Sun and moon travel on a bow: the farther they go sideways, the higher they rise in between. */
function arc(
  from: readonly [number, number],
  to: readonly [number, number],
  t: number,
): readonly [number, number] {
  const bow = Math.sin(Math.PI * t) * Math.min(0.14, Math.abs(to[0] - from[0]) * 0.22);
  return [lerp(from[0], to[0], t), lerp(from[1], to[1], t) - bow];
}
