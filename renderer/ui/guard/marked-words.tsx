import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/domain/privacy/finding.ts';

/** The words once more, invisible, with what the guard found underlined: laid under the text box they are marks in it. */
export function markedWords(story: string, findings: readonly Finding[]): readonly ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end, hard } of findings) {
    pieces.push(story.slice(from, start));
    pieces.push(
      <mark key={start} className="story-mark" data-hard={hard}>
        {story.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  pieces.push(story.slice(from));
  return pieces;
}
