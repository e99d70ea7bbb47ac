/** A set-up step that cannot go on; its message says what to do, so no stack is shown. */
export class SetUpStopped extends Error {}

/**
 * Tells the person one thing that is being done. Goes to stderr, so that stdout stays a tool's own.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a script to its end and gives the process its exit code: 1 after a step that cannot go on.
 * @param {() => Promise<number | void> | number | void} script
 */
export async function run(script) {
  try {
    process.exitCode = (await script()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetUpStopped)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
