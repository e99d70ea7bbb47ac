/** Draws a frame: seconds since the run began; returns whether there is more to come. */
export type DrawFrame = (seconds: number) => boolean;

/** Runs drawings frame by frame and work in slices; the only place that asks the browser for frames. */
export interface FrameLoop {
  /** Calls `draw` so many times a second until it says false; resolves then, or when cancelled. */
  run(framesPerSecond: number, draw: DrawFrame): Promise<void>;
  /** Calls `then` before the next frame is shown. */
  next(then: () => void): void;
  /** Works through `steps` in slices of a few milliseconds; resolves true when done, false when cancelled. */
  work(steps: Iterator<void>): { done: Promise<boolean>; cancel(): void };
  /** Ends everything that is running. */
  stop(): void;
}

/** How long one slice of work may take, in milliseconds: input and animations stay smooth beside it. */
const SLICE = 6;
/** The rest between two slices, in milliseconds. */
const BREATH = 4;

/** A frame loop; it asks for no frames and no time while nothing runs. */
export function createFrameLoop(): FrameLoop {
  const cancels = new Set<() => void>();

  return {
    run(framesPerSecond, draw) {
      return new Promise((resolve) => {
        let timer = 0;
        let frame = 0;
        let start: number | null = null;
        const finish = () => {
          window.clearTimeout(timer);
          cancelAnimationFrame(frame);
          cancels.delete(finish);
          resolve();
        };
        const onFrame = (now: number) => {
          start ??= now;
          if (!draw((now - start) / 1000)) {
            finish();
            return;
          }
          const rest = Math.max(0, 1000 / framesPerSecond - 10);
          timer = window.setTimeout(() => {
            frame = requestAnimationFrame(onFrame);
          }, rest);
        };
        cancels.add(finish);
        frame = requestAnimationFrame(onFrame);
      });
    },

    next(then) {
      const cancel = () => {
        cancelAnimationFrame(frame);
        cancels.delete(cancel);
      };
      const frame = requestAnimationFrame(() => {
        cancels.delete(cancel);
        then();
      });
      cancels.add(cancel);
    },

    work(steps) {
      let timer = 0;
      let finish: (whole: boolean) => void = () => {};
      const done = new Promise<boolean>((resolve) => {
        finish = (whole) => {
          window.clearTimeout(timer);
          cancels.delete(cancel);
          resolve(whole);
        };
      });
      const cancel = () => finish(false);
      const slice = () => {
        const end = performance.now() + SLICE;
        while (performance.now() < end) {
          if (steps.next().done) {
            finish(true);
            return;
          }
        }
        timer = window.setTimeout(slice, BREATH);
      };
      cancels.add(cancel);
      timer = window.setTimeout(slice, 0);
      return { done, cancel };
    },

    stop() {
      for (const cancel of [...cancels]) cancel();
    },
  };
}
