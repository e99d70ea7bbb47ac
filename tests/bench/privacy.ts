import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/setup/project.mjs';
import { checkPrivacy } from '../../shared/domain/privacy/check-privacy.ts';
import { measurePrivacy, readLabelled } from '../support/privacy-measure.ts';

const LENGTH = 600;
const BAR_MS = 20;
const ROUNDS = 400;

/** Measures what the privacy check finds and misses, and how long it takes for a note of 600 characters. */
export async function bench(): Promise<void> {
  const sentences = readLabelled(readFileSync(inProject('tests/fixtures/privacy.json'), 'utf8'));
  const { kinds, falseAlarms, clean, missed } = measurePrivacy(sentences);
  for (const [kind, { found, labelled }] of kinds) console.log(`${kind}: ${found} of ${labelled}`);
  console.log(`false alarms: ${falseAlarms.length} of ${clean} clean sentences`);
  for (const one of [...missed, ...falseAlarms]) console.log(`  ${one}`);

  const colleagues = [...new Set(sentences.flatMap((sentence) => sentence.colleagues))];
  const all = sentences.map(({ text }) => text).join(' ');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = (round * 97) % (all.length - LENGTH);
    const began = performance.now();
    checkPrivacy(all.slice(from, from + LENGTH), colleagues);
    times.push(performance.now() - began);
  }
  const [first = Number.NaN] = times;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (ROUNDS - 1))] ?? 0).toFixed(1);
  console.log(
    `${LENGTH} characters, ${colleagues.length} colleagues: first ${first.toFixed(1)} ms`,
  );
  console.log(`median ${at(0.5)} ms, 95 in 100 under ${at(0.95)} ms (bar ${BAR_MS} ms)`);
  if (Number(at(0.95)) > BAR_MS) process.exitCode = 1;
}
