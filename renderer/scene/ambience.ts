import type { LeafLook } from '../../shared/domain/layout/leaf-look.ts';
import type { FrameLoop } from './frame-loop.ts';
import { createWind, type Windswept } from './gust.ts';
import type { Picture } from './picture.ts';
import type { Stage } from './stage.ts';
import { createVisitors } from './visitors.ts';

/** The rest between two gusts, in milliseconds. */
const REST = 9000;
/** Every so many gusts something else passes: petals or snowflakes, or a bird. */
const DRIFT_EVERY = 9;
const BIRD_EVERY = 31;

/** What the ambience asks the scene. */
export interface Surroundings {
  /** What the wind can move now, or null while there is nothing or it is being painted. */
  windswept(): Windswept | null;
  picture(): Picture | null;
  /** Whether nothing may move now. */
  still(): boolean;
}

/** The quiet life of the picture: gusts with long rests between them, and now and then a visitor. */
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
  const visitors = createVisitors(stage);
  let timer = 0;
  let paused = false;
  let turns = 0;

  const wait = () => {
    window.clearTimeout(timer);
    if (!paused) timer = window.setTimeout(blow, REST);
  };

  /** One thing at a time moves: a visitor now and then, otherwise a gust somewhere else each time. */
  const blow = async () => {
    const swept = around.windswept();
    const picture = around.picture();
    if (swept && picture && !around.still() && document.visibilityState === 'visible') {
      turns++;
      if (turns % BIRD_EVERY === BIRD_EVERY - 1) await visitors.bird(picture);
      else if (turns % DRIFT_EVERY === DRIFT_EVERY - 1) await visitors.drift(picture);
      else {
        const look = swept.dancers[(turns * 7) % Math.max(1, swept.dancers.length)];
        if (look) await wind.blow(look, swept);
      }
    }
    wait();
  };

  const hush = () => {
    wind.still();
    visitors.leave();
  };

  const onVisibility = () => {
    if (document.visibilityState === 'hidden') hush();
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
    hush,
    pause() {
      paused = true;
      window.clearTimeout(timer);
      hush();
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
      visitors.leave();
      wind.still();
    },
  };
}
