import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkPrivacy,
  gettingReady,
  hasHardFinding,
} from '../../../shared/domain/privacy/check-privacy.ts';
import { isNhsNumber } from '../../../shared/domain/privacy/numbers.ts';

const TEAM = [
  'Adaeze Okonkwo',
  'Bronwen Pryce-Llywelyn',
  'Callum Reid',
  'Eilidh MacInnes',
  'Grace Mbeki-Thornton',
  'Huw ap Rhys',
  'Ioana Ștefănescu',
  'Siobhán Ní Bhriain',
];

function found(text: string, colleagues: readonly string[] = TEAM): readonly string[] {
  return checkPrivacy(text, colleagues).map(({ kind, text: words }) => `${kind}: ${words}`);
}

describe('the team', () => {
  test.each([
    'Adaeze, Bronwen and Callum were wonderful.',
    'ADAEZE was wonderful.',
    'Stefanescu and Siobhan were wonderful, and so was Ştefănescu.',
    "Huw’s calm and Callum's patience.",
    'Mac Innes, MacInnes, McInnes and Macinnes are one.',
    'Pryce-Llywelyn, Pryce and Llywelyn are one.',
    'Ms Okonkwo and Mr ap Rhys were wonderful.',
    'Bron knew what to do.',
    'Thank you, A.O. and GMT.',
    'Siobha\u0301n Ni\u0301 Bhriain.',
  ])('is not found in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('is known by the short forms of a first name, and a stranger by the same name is not', () => {
    expect(found('Liz and Beth are one.', ['Elizabeth Barnes'])).toEqual([]);
    expect(found('We met Joan today.', ['Jo Lister'])).toEqual(['name: Joan']);
  });

  test('does not hide a stranger with a first name of theirs', () => {
    expect(found('You sat with Grace Adeyemi all night.')).toEqual(['name: Grace Adeyemi']);
  });

  test('is only who is on the list', () => {
    expect(found('Adaeze was wonderful.', [])).toEqual(['name: Adaeze']);
  });
});

describe('names', () => {
  test.each([
    ['Priya said that you listened.', 'Priya'],
    ["Oluwaseun's mum said so.", 'Oluwaseun'],
    ['We moved Xin Yi home.', 'Xin Yi'],
    ['You rang Mrs Green twice.', 'Mrs Green'],
    ['You rang Mr and Mrs Green twice.', 'Mr and Mrs Green'],
    ['You rang Priya Brown twice.', 'Priya Brown'],
    ['You rang Maria de la Cruz twice.', 'Maria de la Cruz'],
    ['It was mohammed who asked.', 'mohammed'],
    ["Will's mum said so.", 'Will'],
    ['You taught River to swim.', 'River'],
    ['A girl called Summer asked.', 'Summer'],
    ['Ты помогла маме, и Оксана плакала.', 'Оксана'],
    ['Tell P\u200br\u00adiya.', 'P\u200br\u00adiya'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });

  test.each([
    'Will you come? Mark my words, hope is back.',
    'May you be well. In May we moved. Summer came.',
    'Grace under pressure, joy at work, faith in families.',
    'Rose to the challenge. Drew on all her patience.',
    'The Children Act, Section 47, Ofsted, CAMHS and MARAC.',
    'World Social Work Day, Eid, Diwali and Christmas.',
    'Tigrinya, Polish and British Sign Language.',
    "Can't stop. Won't stop. Shan't stop. Don't ever stop. I'd help. They've helped.",
    'Mary Poppins, Spider-Man and a Victoria sponge.',
    'Recieved with thanks. Sooo good. Definately the best.',
    'She said, "Brilliant work." \u201cThank you,\u201d he said.',
    '• Kind\n• Calm\n- Clever',
  ])('are not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers', () => {
  test('ten digits are an NHS number only when the tenth checks the others', () => {
    expect(isNhsNumber('9434765919')).toBe(true);
    expect(isNhsNumber('9434765918')).toBe(false);
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const fitting = [...'0123456789'].filter((check) => isNhsNumber(nine + check));
        expect(fitting.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a digit changed or two neighbours swapped no longer check', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/).filter(isNhsNumber), fc.nat(8), (number, at) => {
        const [a = '', b = ''] = [number[at], number[at + 1]];
        fc.pre(a !== b);
        expect(isNhsNumber(number.slice(0, at) + b + a + number.slice(at + 2))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    '943 476 5919',
    '943-476-5919',
    '9434765919',
    '9 4 3 4 7 6 5 9 1 9',
    '943\u00a0476\u00a05919',
    '９４３ ４７６ ５９１９',
    '٩٤٣ ٤٧٦ ٥٩١٩',
    '943\u200b4765\u200d919',
  ])('an NHS number is seen through its disguise: %s', (number) => {
    expect(found(`The number ${number} was in it.`)).toEqual([`nhs: ${number}`]);
  });

  test.each([
    'We raised £12,500 and 250000 steps.',
    'At 9.15 on 24/7 duty, 10/10, room 4, 3rd floor, 5* and 100%.',
    'In 2024/25 we had 1,204 referrals, up from 1,150 in 2023.',
    'A 40 minute drive down the road, 2 hours in the car park.',
    '3 Family Court hearings and 2 High Court days.',
  ])('are let be in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('an address is seen through spaces that are doubled', () => {
  expect(found('She moved to 12  Acacia   Avenue.')).toEqual(['address: 12  Acacia   Avenue']);
});

describe('a finding', () => {
  test('is hard for numbers and addresses, and soft for what may be a name', () => {
    expect(hasHardFinding(checkPrivacy('Ring 07700 900123.', TEAM))).toBe(true);
    expect(hasHardFinding(checkPrivacy('Priya is eight years old.', TEAM))).toBe(false);
    expect(hasHardFinding([])).toBe(false);
  });

  test('comes with words that fit in its place', () => {
    const suggestions = (text: string) => checkPrivacy(text, TEAM)[0]?.suggestions[0];
    expect(suggestions('Thank you for helping Priya.')).toBe('a child');
    expect(suggestions('Priya said thank you.')).toBe('A child');
    expect(suggestions('It was 3 June 2024.')).toBe('last week');
    expect(suggestions('Everyone at Oakfield Academy agrees.')).toBe('the school');
    expect(suggestions('You rang Mrs Hussain.')).toBe('a parent');
    expect(suggestions('We met little tommy.')).toBe('a child');
    expect(suggestions('You helped the Hoxha family.')).toBe('the family');
    expect(suggestions('Our Priya said so.')).toBe('child');
    expect(suggestions('On 3 June 2024 you came.')).toBe('that day');
    expect(suggestions('He turned twelve.')).toBe('had a birthday');
    expect(suggestions('Well done on case number CP/2024/0113.')).toBeUndefined();
    expect(suggestions('Her brother Priyan said so.')).toBeUndefined();
  });
});

describe('unkind words', () => {
  test.each(['You are so lazy.', 'What an idiot.', 'You sh1t.', 'Everyone hates you.'])(
    'are asked about: %s',
    (text) => {
      const findings = checkPrivacy(text, TEAM);
      expect(findings.map(({ kind, hard }) => [kind, hard])).toContainEqual(['unkind', false]);
    },
  );

  test.each([
    'Never lazy, never useless, and not a stupid question among them.',
    'The therapist assessed a class in Essex.',
    'A cocktail of analysis, grass and bass.',
    'Bloody brilliant.',
  ])('are not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('any text at all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom('Priya', '0', '7', ' ', '.', '-', "'", '@', 'A', 'St', '\n', '\u200b'))
      .map((parts) => parts.join('')),
  );

  test('is checked without a throw, in order, without overlaps, and quoted as it was typed', () => {
    fc.assert(
      fc.property(anything, fc.array(fc.string(), { maxLength: 3 }), (text, colleagues) => {
        let end = 0;
        for (const finding of checkPrivacy(text, colleagues)) {
          expect(finding.start).toBeGreaterThanOrEqual(end);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(text.slice(finding.start, finding.end)).toBe(finding.text);
          end = finding.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('getting ready comes to an end and changes nothing', () => {
  const before = found('Priya of 12 Mill Lane rang Adaeze.');
  expect([...gettingReady()].length).toBeGreaterThan(10);
  expect(found('Priya of 12 Mill Lane rang Adaeze.')).toEqual(before);
});

// Where the time grew with the square of the length, each of these took from seconds to minutes.
test.each(['0 7 7 ', '1-', '(0', 'A.', "a'", "'", 'a-', '1 A ', '.-', '\u{1f333}'])(
  'twenty thousand characters of %s are looked at in a moment',
  (piece) => {
    const began = performance.now();
    checkPrivacy(piece.repeat(20_000 / piece.length), TEAM);
    expect(performance.now() - began).toBeLessThan(2500);
  },
);
