import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import type { FrameLoop } from './frame-loop.ts';
import { createWind, type Windswept } from './gust.ts';
import type { Picture } from './picture.ts';
import type { Stage } from './stage.ts';

/** The rest between two gusts, in milliseconds. */
const REST = 6500;

/** What the ambience asks the scene. */
export interface Surroundings {
  /** What the wind can move now, or null while there is nothing or it is being painted. */
  windswept(): Windswept | null;
  picture(): Picture | null;
  /** Whether nothing may move now. */
  still(): boolean;
}

/** The quiet life of the picture: gusts with long rests between them. */
export interface Ambience {
  start(): void;
  /** A gust around a leaf that has just arrived. */
  ripple(look: LeafLook): void;
  /** Stills what moves now; it begins again by itself. */
  hush(): void;
  pause(): void;
  resume(): void;
  dispose(): void;
}

/** The ambience of a stage. */
export function createAmbience(stage: Stage, loop: FrameLoop, around: Surroundings): Ambience {
  const wind = createWind(stage, loop);
  let timer = 0;
  let paused = false;
  let gusts = 0;

  const wait = () => {
    window.clearTimeout(timer);
    if (!paused) timer = window.setTimeout(blow, REST);
  };

  const blow = async () => {
    const swept = around.windswept();
    if (swept && !around.still() && document.visibilityState === 'visible') {
      gusts += 7;
      const look = swept.dancers[gusts % Math.max(1, swept.dancers.length)];
      if (look) await wind.blow(look, swept);
    }
    wait();
  };

  const onVisibility = () => {
    if (document.visibilityState === 'hidden') wind.still();
  };
  document.addEventListener('visibilitychange', onVisibility);

  return {
    start: wait,
    ripple(look) {
      const swept = around.windswept();
      if (!swept || paused || around.still()) return;
      window.clearTimeout(timer);
      void wind.blow(look, swept).then(wait);
    },
    hush: () => wind.still(),
    pause() {
      paused = true;
      window.clearTimeout(timer);
      wind.still();
    },
    resume() {
      if (!paused) return;
      paused = false;
      wait();
    },
    dispose() {
      paused = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      wind.dispose();
    },
  };
}
