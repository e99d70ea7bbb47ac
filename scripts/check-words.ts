import { z } from 'zod';
import { checkPrivacy } from '../shared/domain/privacy/check-privacy.ts';

/** One line of input: a note's text and the names of the team. */
const Line = z.object({ text: z.string(), colleagues: z.array(z.string()).default([]) });

const SORRY =
  'This line is not of the form {"text": "...", "colleagues": ["..."]}, so it was not checked.';

/** Answers every line on standard input with one line: what the privacy check finds in its text. */
async function checkWords(): Promise<void> {
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    process.stdout.write(`${JSON.stringify(answerTo(line))}\n`);
  }
}

/** Node's own line reader also breaks at U+2028, which a JSON text may hold. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of input) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function answerTo(line: string) {
  const read = Line.safeParse(parsed(line));
  if (!read.success) return { error: SORRY };
  const findings = checkPrivacy(read.data.text, read.data.colleagues);
  return { findings: findings.map(({ kind, text, hard }) => ({ kind, text, hard })) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

await checkWords();
