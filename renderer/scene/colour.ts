import { clamp, lerp } from '../../shared/domain/layout/random.ts';

/** OKLab: lightness 0 to 1, then green–red and blue–yellow. */
export type Lab = readonly [lightness: number, a: number, b: number];

const known = new Map<string, Lab>();

/** The OKLab coordinates of a colour like `#9aaf45`. Source: Björn Ottosson, A perceptual color space, 2020. */
export function labOf(hex: string): Lab {
  const before = known.get(hex);
  if (before) return before;
  const [r, g, b] = linearOf(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lab: Lab = [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
  if (known.size > 4000) known.clear();
  known.set(hex, lab);
  return lab;
}

/** Linear-light red, green and blue, 0 to 1, of a colour like `#9aaf45`. */
export function linearOf(hex: string): readonly [number, number, number] {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** The nearest colour on the screen to OKLab coordinates, as `#rrggbb`. */
export function hexOf([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return hexOfLinear([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

/** A colour from linear-light channels, held to the screen's gamut, as `#rrggbb`. */
export function hexOfLinear(channels: readonly [number, number, number]): string {
  let hex = '#';
  for (const c of channels) {
    const encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
    hex += Math.round(255 * clamp(encoded, 0, 1))
      .toString(16)
      .padStart(2, '0');
  }
  return hex;
}

/** Mixes two colours in OKLab; t from 0 (first) to 1 (second). */
export function mix(first: string, second: string, t: number): string {
  if (t <= 0 || first === second) return first;
  if (t >= 1) return second;
  const a = labOf(first);
  const b = labOf(second);
  return hexOf([lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)]);
}

/** Mixes two colours around the hue circle, so that greens turn to golds without going grey. */
export function mixHue(first: string, second: string, t: number): string {
  const a = labOf(first);
  const b = labOf(second);
  const chromaA = Math.hypot(a[1], a[2]);
  const chromaB = Math.hypot(b[1], b[2]);
  const hueA = chromaA < 0.03 ? Math.atan2(b[2], b[1]) : Math.atan2(a[2], a[1]);
  const hueB = chromaB < 0.03 ? Math.atan2(a[2], a[1]) : Math.atan2(b[2], b[1]);
  let turn = hueB - hueA;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  if (Math.abs(turn) > 2.6) return mix(first, second, Math.min(1, t * 1.12));
  const hue = hueA + turn * t;
  const chroma = lerp(chromaA, chromaB, t);
  return hexOf([lerp(a[0], b[0], t), Math.cos(hue) * chroma, Math.sin(hue) * chroma]);
}

/** The colour lighter or darker by `lightness`, its chroma multiplied and its hue turned (radians). */
export function shade(hex: string, lightness: number, chroma = 1, turn = 0): string {
  const [l, a, b] = labOf(hex);
  const c = Math.hypot(a, b) * chroma;
  const hue = Math.atan2(b, a) + turn;
  return hexOf([clamp(l + lightness, 0, 1), Math.cos(hue) * c, Math.sin(hue) * c]);
}

/** The colour with an opacity, for the canvas: `#rrggbbaa`. */
export function fade(hex: string, alpha: number): string {
  return (
    hex +
    Math.round(255 * clamp(alpha, 0, 1))
      .toString(16)
      .padStart(2, '0')
  );
}
