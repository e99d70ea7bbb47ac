import type { SubjectAccess, SubjectNote } from '../../shared/domain/subject-access.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

const STYLE = `
  body { font: 11pt/1.45 'Noto Sans', 'Segoe UI', Helvetica, Arial, sans-serif; color: #3a2a22; }
  h1 { font-size: 20pt; margin: 0 0 4pt; }
  h2 { font-size: 14pt; margin: 22pt 0 6pt; break-after: avoid; }
  article { break-inside: avoid; margin: 0 0 12pt; padding: 0 0 0 10pt; border-left: 2pt solid #dfcfb4; }
  p { margin: 0 0 3pt; white-space: pre-wrap; overflow-wrap: anywhere; }
  .about { color: #6b564a; font-size: 9.5pt; }
  img { width: 60pt; height: 60pt; border-radius: 30pt; object-fit: cover; }
`;

const KINDS: Readonly<Record<SubjectNote['kind'], string>> = {
  'thank-you': 'Thank you',
  kindness: 'Kindness',
  courage: 'Courage',
  'bright-idea': 'Bright idea',
  together: 'Together',
};

const STATES: Readonly<Record<SubjectNote['state'], string>> = {
  'on-the-tree': 'on the tree',
  waiting: 'waiting for a manager',
  hidden: 'hidden',
  'set-aside': 'set aside',
  removed: 'removed',
};

/** Everything about one person as a page to print; it holds no script and asks for nothing from outside. */
export function subjectPage(everything: SubjectAccess): string {
  const { name, say, role, leftAt, team, madeAt, picture, earlier } = everything;
  const facts = [
    ['How to say it', say],
    ['Role', role],
    ['Left the team', leftAt === null ? null : day.format(leftAt)],
  ].flatMap(([label, value]) => (value ? [paragraph(`${label}: ${value}`)] : []));
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${safe(name)}</title>
<style>${STYLE}</style></head><body>
<h1>${safe(name)}</h1>
${paragraph(`Everything the celebration tree of ${team} holds about this person, on ${day.format(madeAt)}.`)}
${picture === null ? '' : `<img alt="" src="data:image/jpeg;base64,${picture}">`}
${facts.join('')}
${section('Notes for them', everything.notesForThem.map(noteOf))}
${section('Notes they wrote', everything.notesByThem.map(noteOf))}
${section(
  'Earlier wordings',
  earlier.map(({ at, story }) => article([story], [`until ${day.format(at)}`])),
)}
</body></html>`;
}

/** What stands at the foot of each of its pages: whose it is, when it was made, and which page of how many. */
export function subjectFooter({ name, madeAt }: SubjectAccess): string {
  return `<div style="width: 100%; padding: 0 20mm; display: flex; justify-content: space-between;
font: 8pt 'Noto Sans', 'Segoe UI', Helvetica, Arial, sans-serif; color: #6b564a">
<span>${safe(name)} · ${day.format(madeAt)}</span>
<span><span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`;
}

function noteOf(note: SubjectNote): string {
  const from = note.from === null ? [] : [`from ${note.from}`];
  const passedOn = note.source === 'colleague' ? [] : [`passed on from a ${note.source}`];
  return article(
    [note.story, ...(note.authorStory === null ? [] : [`First written: ${note.authorStory}`])],
    [
      KINDS[note.kind],
      `for ${note.for}`,
      ...from,
      ...passedOn,
      day.format(note.placedAt),
      STATES[note.state],
      ...(note.setAsideReason === null ? [] : [`because: ${note.setAsideReason}`]),
      ...note.readAloud.map((at) => `read aloud on ${day.format(at)}`),
    ],
  );
}

function article(words: readonly string[], about: readonly string[]): string {
  const told = `<p class="about">${safe(about.join(' · '))}</p>`;
  return `<article>${words.map(paragraph).join('')}${told}</article>`;
}

function section(title: string, articles: readonly string[]): string {
  const inside = articles.length === 0 ? paragraph('None.') : articles.join('\n');
  return `<h2>${title}</h2>${inside}`;
}

function paragraph(text: string): string {
  return `<p dir="auto">${safe(text)}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function safe(text: string): string {
  return text.replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}
