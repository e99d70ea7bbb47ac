import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '../../../scripts/setup/project.mjs';
import { checkPrivacy } from '../../../shared/domain/privacy/check-privacy.ts';
import { isHard } from '../../../shared/domain/privacy/finding.ts';
import { measurePrivacy, readLabelled } from '../../support/privacy-measure.ts';

const sentences = readLabelled(readFileSync(inProject('tests/fixtures/privacy.json'), 'utf8'));
const { kinds, clean, falseAlarms, missed } = measurePrivacy(sentences);
const HARD = ['nhs', 'ni', 'postcode', 'phone', 'email', 'url', 'dob', 'reference', 'address'];
const SOFT = ['name', 'initials', 'date', 'age', 'school', 'place'];

test('there are at least 400 labelled sentences, about half of them clean', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(400);
  expect(clean / sentences.length).toBeCloseTo(0.5, 1);
  expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
});

test('every label is a part of its sentence', () => {
  const strange = sentences.filter(({ text, findings }) =>
    findings.some((finding) => !text.includes(finding.text)),
  );
  expect(strange).toEqual([]);
});

test.each(HARD)('every %s is found', (kind) => {
  const { found, labelled } = kinds.get(kind) ?? { found: 0, labelled: 0 };
  expect(labelled).toBeGreaterThanOrEqual(8);
  expect(missed.filter((line) => line.startsWith(`${kind} `))).toEqual([]);
  expect(found).toBe(labelled);
});

test.each(SOFT)('at least 95 in 100 are found of kind %s', (kind) => {
  const { found, labelled } = kinds.get(kind) ?? { found: 0, labelled: 0 };
  expect(labelled).toBeGreaterThanOrEqual(8);
  expect(found / labelled).toBeGreaterThanOrEqual(0.95);
});

test('at most 3 in 100 clean sentences are stopped at', () => {
  expect(falseAlarms.length / clean, falseAlarms.join('\n')).toBeLessThanOrEqual(0.03);
});

test('offsets, words and hardness of every finding agree with the sentence as it was typed', () => {
  for (const { text, colleagues } of sentences) {
    const findings = checkPrivacy(text, colleagues);
    for (const finding of findings) {
      expect(text.slice(finding.start, finding.end)).toBe(finding.text);
      expect(finding.hard).toBe(isHard(finding.kind));
    }
    const ends = findings.map(({ end }) => end);
    expect(findings.slice(1).every(({ start }, at) => start >= (ends[at] ?? 0))).toBe(true);
  }
});
