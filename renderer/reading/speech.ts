import type { Colleague } from '../../shared/domain/colleague.ts';
import type { Note } from '../../shared/domain/note.ts';

/** The least time an engine has to say something before it counts as silent, in milliseconds. */
const PATIENCE_MS = 4000;

/** The kiosk's own voice: one that lives on this computer, British if there is one; null where there is none. */
export function localVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  // Speech Dispatcher lists every voice in every manner, told by a "+"; a voice over the network is never used.
  const own = voices.filter((voice) => voice.localService && !voice.name.includes('+'));
  const british = own.find(({ lang }) => /^en[-_]GB/i.test(lang));
  return british ?? own.find(({ lang }) => /^en/i.test(lang)) ?? null;
}

/** Waits up to `patience` milliseconds for the system's voices, which come late on Linux (4 s on a slow computer). */
export async function findVoice(patience = 6000): Promise<SpeechSynthesisVoice | null> {
  if (!('speechSynthesis' in window)) return null;
  const until = performance.now() + patience;
  for (;;) {
    const voice = localVoice(speechSynthesis.getVoices());
    if (voice !== null || performance.now() > until) return voice;
    await new Promise((resolve) => window.setTimeout(resolve, 100));
  }
}

/** The text with each colleague's name written as it is said. */
export function spokenText(text: string, colleagues: readonly Colleague[]): string {
  return colleagues.reduce((spoken, { name, say }) => {
    if (say === null) return spoken;
    const plain = say.replaceAll('-', ' ').toLowerCase();
    return spoken.replaceAll(name, plain);
  }, text);
}

/** The names of a note as the voice says them. */
export function spokenNames(note: Note, colleagues: readonly Colleague[]): string {
  if (note.for === 'whole-team') return 'The whole team';
  const names = note.for
    .flatMap((id) => colleagues.find((each) => each.id === id) ?? [])
    .map(({ name, say }) => (say ? say.replaceAll('-', ' ').toLowerCase() : name));
  return [...names, ...note.guests].join(', ');
}

/** How speaking ended. */
export type Spoken = 'said' | 'stopped' | 'silent';

/**
 * Says a text with a local voice. Speech Dispatcher without a sound device never says that it is done, so that after
 * twice the time the words take an engine counts as silent.
 */
export function speak(
  text: string,
  voice: SpeechSynthesisVoice,
  pace: number,
): { readonly done: Promise<Spoken>; stop(): void } {
  const words = text.split(/\s+/u).length;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  // An engine's own pace is about 170 words a minute.
  utterance.rate = Math.min(1.3, Math.max(0.6, pace / 170));
  const done = new Promise<Spoken>((resolve) => {
    const watchdog = window.setTimeout(
      () => resolve('silent'),
      PATIENCE_MS + ((words * 60_000) / pace) * 2,
    );
    const finish = (how: Spoken) => {
      window.clearTimeout(watchdog);
      resolve(how);
    };
    utterance.onend = () => finish('said');
    utterance.onerror = (event) =>
      finish(event.error === 'canceled' || event.error === 'interrupted' ? 'stopped' : 'silent');
  });
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
  return { done, stop: () => speechSynthesis.cancel() };
}
