import { z } from 'zod';
import { checkPrivacy } from '../../shared/domain/privacy/check-privacy.ts';
import type { Finding } from '../../shared/domain/privacy/finding.ts';

const Labelled = z.array(
  z.object({
    text: z.string(),
    colleagues: z.array(z.string()),
    findings: z.array(z.object({ kind: z.string(), text: z.string() })),
  }),
);

/** An invented sentence and what a careful reader would mark in it. */
export type LabelledSentence = z.infer<typeof Labelled>[number];

/** Reads the labelled sentences; throws when the file has another form. */
export function readLabelled(json: string): readonly LabelledSentence[] {
  return Labelled.parse(JSON.parse(json));
}

/** What a check of the sentences came to. */
export interface PrivacyMeasure {
  readonly kinds: ReadonlyMap<string, { readonly found: number; readonly labelled: number }>;
  readonly clean: number;
  /** One line for each label without a finding of its kind over it. */
  readonly missed: readonly string[];
  /** One line for each clean sentence with a finding. */
  readonly falseAlarms: readonly string[];
}

/** Counts what the check finds of the labels, and the clean sentences it stops at. */
export function measurePrivacy(sentences: readonly LabelledSentence[]): PrivacyMeasure {
  const kinds = new Map<string, { found: number; labelled: number }>();
  const missed: string[] = [];
  const falseAlarms: string[] = [];
  for (const { text, colleagues, findings } of sentences) {
    const got = checkPrivacy(text, colleagues);
    if (findings.length === 0 && got.length > 0) falseAlarms.push(described(got, text));
    for (const { kind, text: words } of findings) {
      const count = kinds.get(kind) ?? { found: 0, labelled: 0 };
      const found = got.some((one) => one.kind === kind && covers(one.text, words));
      kinds.set(kind, { found: count.found + Number(found), labelled: count.labelled + 1 });
      if (!found) missed.push(`${kind} "${words}" in: ${text}`);
    }
  }
  const clean = sentences.filter(({ findings }) => findings.length === 0).length;
  return { kinds, clean, missed, falseAlarms };
}

/** A finding may be wider than its label ("Mrs Green" for "Green"), or take off a title; never a few letters of it. */
function covers(found: string, words: string): boolean {
  return found.includes(words) || (words.includes(found) && found.length * 2 >= words.length);
}

function described(got: readonly Finding[], text: string): string {
  return `${got.map(({ kind, text: words }) => `${kind} "${words}"`).join(', ')} in: ${text}`;
}
