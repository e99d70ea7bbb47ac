const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** A day, e.g. "17 March 2026"; `at` in milliseconds since 1970 (UTC). */
export function dayWords(at: number): string {
  return day.format(at);
}

/** A day and a time, e.g. "17 March 2026, 12:05"; `at` in milliseconds since 1970 (UTC). */
export function momentWords(at: number): string {
  return `${day.format(at)}, ${time.format(at)}`;
}
