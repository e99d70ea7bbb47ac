/** A fifth, struck like a small bell: frequencies in hertz, when each begins in seconds, how loud from 0 to 1. */
const TONES = [
  { frequency: 659.3, at: 0, loudness: 0.06 },
  { frequency: 987.8, at: 0.16, loudness: 0.045 },
] as const;
/** How long a tone rings, in seconds. */
const RINGS = 1.9;

let audio: AudioContext | null = null;

/** Sounds softly, once; made on the spot, so that there is no file to load. */
export function chime(): void {
  audio ??= new AudioContext();
  const { currentTime, destination } = audio;
  void audio.resume();
  for (const { frequency, at, loudness } of TONES) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const begins = currentTime + at;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, begins);
    volume.gain.linearRampToValueAtTime(loudness, begins + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begins + RINGS);
    tone.connect(volume).connect(destination);
    tone.start(begins);
    tone.stop(begins + RINGS);
  }
}
