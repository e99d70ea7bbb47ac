import { describe, expect, test } from 'vitest';
import { localVoice, spokenNames, spokenText } from '../../../renderer/reading/speech.ts';
import { colleague, note } from '../../support/trees.ts';

const voice = (name: string, lang: string, localService = true) =>
  ({ name, lang, localService, default: false, voiceURI: name }) as SpeechSynthesisVoice;

describe('the kiosk’s voice', () => {
  test('is never one over the network, and British if there is one', () => {
    const network = voice('Cloud English', 'en-GB', false);
    const american = voice('English', 'en-US');
    const british = voice('English (Great Britain)', 'en-GB');
    expect(localVoice([network])).toBeNull();
    expect(localVoice([network, american])).toBe(american);
    expect(localVoice([american, british])).toBe(british);
  });

  test('is a plain one of the thousands that Speech Dispatcher lists', () => {
    const plain = voice('English (Great Britain)', 'en-GB');
    expect(localVoice([voice('English (Great Britain)+whisper', 'en-GB'), plain])).toBe(plain);
    expect(localVoice([voice('Deutsch', 'de-DE')])).toBeNull();
  });

  test('says names as they are to be said', () => {
    const people = [
      { ...colleague('p1', 'Adaeze Okonkwo'), say: 'ah-DAY-zay oh-KON-kwoh' },
      colleague('p2', 'Callum Reid'),
    ];
    const both = note('n1', { for: ['p1', 'p2'] });
    expect(spokenNames(both, people)).toBe('ah day zay oh kon kwoh, Callum Reid');
    expect(spokenText('Adaeze Okonkwo stayed.', people)).toBe('ah day zay oh kon kwoh stayed.');
  });
});
