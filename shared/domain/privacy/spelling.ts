/**
 * How a folded name sounds, roughly: doubled letters once, no h behind the first letter, vowels after the first alike.
 * Callum and Calum, Sarah and Sara, Bronwen and Bronwyn sound alike; Molly and Milly, Maria and Marie do not.
 */
export function soundOf(name: string): string {
  const plain = plainSoundOf(name);
  if (name.length < 5) return `=${plain}`;
  const last = /[aeiou]+$/.exec(plain)?.[0] ?? '';
  const body = plain.slice(0, plain.length - last.length);
  const first = /^(?<head>[^aeiou]*)(?<vowels>[aeiou]*)(?<rest>.*)$/.exec(body)?.groups;
  const vowel = first?.vowels?.charAt(0) ?? '';
  const rest = (first?.rest ?? '').replace(/[aeiou]+/g, 'a');
  return `${first?.head ?? ''}${vowel}${rest}${last.slice(-1).replace('e', 'i')}`;
}

/** The same with every vowel in its place: Sarah and Sara, Stephen and Steven. */
export function plainSoundOf(name: string): string {
  return name
    .replace(/ph|v/g, 'f')
    .replace(/ck|q|c(?![eiy])/g, 'k')
    .replace(/(?<=.)h/g, '')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** Whether a word is a name with a slip or two in it: one for four letters or more, two for eight or more. */
export function isSlipOf(word: string, name: string): boolean {
  const allowed = Math.min(word.length, name.length) >= 8 ? 2 : 1;
  if (Math.abs(word.length - name.length) > allowed) return false;
  const isSwapped = word.charAt(0) === name.charAt(1) && word.charAt(1) === name.charAt(0);
  if (word.charAt(0) !== name.charAt(0) && !isSwapped) return false;
  return distance(word, name) <= allowed;
}

/** Letters changed, left out, put in or swapped with their neighbour (Damerau 1964, the restricted form). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const above = rows[i - 1] ?? [];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (
        i > 1 &&
        j > 1 &&
        a.charAt(i - 1) === b.charAt(j - 2) &&
        a.charAt(i - 2) === b.charAt(j - 1)
      )
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
