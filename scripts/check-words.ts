import { once } from 'node:events';
import { z } from 'zod';
import { checkPrivacy } from '../shared/domain/privacy/check-privacy.ts';

/** One line of input: a note's text and the names of the team. */
const Line = z.object({
  text: z.string(),
  colleagues: z
    .array(z.string())
    .nullish()
    .transform((names) => names ?? []),
});

/** Longer than any line that holds a note; the rest of it is passed over unread. */
const LONGEST_LINE = 10_000_000;

/**
 * Answers every line on standard input that holds a text with one line of what the privacy check finds in it, in the same
 * order. About any other line it says on standard error what is wrong, and goes on.
 */
async function checkWords(): Promise<void> {
  // The first check builds the tables; it should not count for the first text.
  checkPrivacy('Ring 0 at 1 for x.', []);
  let number = 0;
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    number++;
    if (line.trim() === '') continue;
    const answer = answerTo(line);
    if (typeof answer === 'string') console.error(`Line ${number}: ${answer}`);
    else if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await once(process.stdout, 'drain');
  }
}

/** Node's own line reader also breaks at U+2028, which a JSON text may hold. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of input) {
    const lines = (rest + piece).split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The findings, or a sentence about why there are none. */
function answerTo(line: string) {
  const parsed = parse(line.replace(/^\ufeff/u, ''));
  if (parsed === undefined) return 'this is not JSON, so it was passed over.';
  const read = Line.safeParse(parsed);
  if (!read.success)
    return 'this is not of the form {"text": "...", "colleagues": ["..."]}, so it was passed over.';
  const findings = checkPrivacy(read.data.text, read.data.colleagues);
  return { findings: findings.map(({ kind, text, hard }) => ({ kind, text, hard })) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

// Whoever reads the answers may stop reading, as `head` does.
process.stdout.on('error', () => process.exit(0));
await checkWords();
