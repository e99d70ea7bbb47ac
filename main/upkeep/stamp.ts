/** A moment as part of a file's name, to the second (UTC); `at` in milliseconds since 1970. */
export function stampOf(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
