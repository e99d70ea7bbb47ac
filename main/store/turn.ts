/** Lets one thing happen at a time, in the order they were asked for. */
export class Turn {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a task when everything asked for before it has ended, well or badly. */
  take<Value>(task: () => Promise<Value>): Promise<Value> {
    const mine = this.#last.then(task, task);
    this.#last = mine.catch(() => {});
    return mine;
  }

  /** Resolves when everything asked for so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
