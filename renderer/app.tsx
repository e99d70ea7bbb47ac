import { Suspense, useEffect, useMemo, useState } from 'react';
import type { Snapshot } from '../shared/domain/snapshot.ts';
import { later } from './later.ts';
import { paperGrainUrl } from './scene/create-scene.ts';
import type { Scene } from './scene/scene.ts';
import { useRun, useSnapshotOrNull } from './state/use-tree.tsx';
import { firstRun as firstRunWords, wall as words } from './ui/words.ts';
import { lightOf, sceneStateOf } from './wall/scene-state.ts';
import type { StandingTree } from './wall/standing-tree.ts';
import { TreeCanvas } from './wall/tree-canvas.tsx';
import { useClock, useRestingClock } from './wall/use-clock.ts';
import { useOtherScripts } from './wall/use-other-scripts.ts';
import { useRest } from './wall/use-rest.ts';
import { useSettled } from './wall/use-settled.ts';
import { useStill } from './wall/use-still.ts';
import { type OpenScreen, Wall } from './wall/wall.tsx';

const FirstRun = later(() => import('./first-run/first-run.tsx').then((part) => part.FirstRun));
const Service = later(() => import('./service/service.tsx').then((part) => part.Service));

const PrintPage = later(() => import('./print/print-page.tsx').then((part) => part.PrintPage));

const ResumeOffer = later(() =>
  import('./reading/resume-offer.tsx').then((part) => part.ResumeOffer),
);

const PresenterView = later(() =>
  import('./reading/presenter-view.tsx').then((part) => part.PresenterView),
);

/** The wall's window: nothing until the first snapshot has come, then the first run, the wall, or why there is no tree. */
export function App(props: { readonly takeStanding: () => StandingTree | null }) {
  const { takeStanding } = props;
  const snapshot = useSnapshotOrNull();
  const service = snapshot?.service ?? null;
  // What was kept may have become unreadable since the first picture.
  useEffect(() => {
    if (service !== null) takeStanding()?.dispose();
  }, [service, takeStanding]);

  if (snapshot === null) return null;
  if (snapshot.role === 'presenter') {
    return (
      <Suspense>
        <PresenterView />
      </Suspense>
    );
  }
  if (snapshot.role === 'printer') {
    return (
      <Suspense>
        <PrintPage />
      </Suspense>
    );
  }
  if (snapshot.service === null) return <Stage snapshot={snapshot} takeStanding={takeStanding} />;
  return (
    <Suspense>
      <Service service={snapshot.service} />
    </Suspense>
  );
}

/** The tree, and what lies in front of it. */
function Stage(props: {
  readonly snapshot: Snapshot;
  readonly takeStanding: () => StandingTree | null;
}) {
  const { snapshot, takeStanding } = props;
  const run = useRun();
  const [scene, setScene] = useState<Scene | null>(null);
  const [painted, setPainted] = useState(false);
  const mayDraw = useTreeAfterOffer(snapshot.readingInterrupted);
  const [open, setOpen] = useState<OpenScreen>(null);
  const isFirstRun = snapshot.phase === 'first-run';
  const busy = isFirstRun || open !== null || snapshot.reading !== null;
  const rest = useRest(snapshot.settings, busy);
  const clock = useRestingClock(useClock(), rest);
  const still = useStill(snapshot.settings.calm);
  const calm = still || rest !== 'awake';
  const seen = useSettled(snapshot);
  const state = useMemo(() => sceneStateOf(seen, clock, calm), [seen, clock, calm]);
  const light = lightOf(clock.hour);

  useEffect(() => {
    document.documentElement.dataset.light = light;
    document.documentElement.dataset.season = clock.season;
  }, [light, clock.season]);

  useEffect(() => {
    if (!painted) return;
    void paperGrainUrl().then((url) =>
      document.documentElement.style.setProperty('--paper-grain', `url(${url})`),
    );
  }, [painted]);
  useOtherScripts(snapshot, painted, busy);

  return (
    <main className="stage" aria-label={isFirstRun ? firstRunWords.title : words.landmark}>
      {mayDraw ? (
        <TreeCanvas
          className={isFirstRun ? 'tree-beside-form' : undefined}
          label={isFirstRun ? null : words.picture(snapshot.notes.length)}
          state={state}
          takeStanding={takeStanding}
          onScene={setScene}
          onLeafTapped={(noteId) => setOpen({ screen: 'note', noteId })}
          onFirstPaint={() => {
            setPainted(true);
            void run('wall.painted', null);
          }}
          onTakenIn={() => setPainted(true)}
        />
      ) : null}
      {isFirstRun ? (
        <Suspense>
          <FirstRun />
        </Suspense>
      ) : (
        // The tree first: its picture is not kept waiting by the captions' type; only a reading does not wait for it.
        (painted || snapshot.reading !== null) && (
          <Wall scene={scene} still={still} rest={rest} open={open} onOpen={setOpen} />
        )
      )}
      {/* After a crash in the middle of a reading it waits for nothing else. */}
      {snapshot.readingInterrupted ? (
        <Suspense>
          <ResumeOffer />
        </Suspense>
      ) : null}
      <div className="rest" data-rest={rest} />
    </main>
  );
}

/** How long the tree leaves the way free for an offer to go on with a reading and the one press it takes, in milliseconds. */
const PRESS_COMES_WITHIN = 1500;

/** Whether the tree may be drawn: at once, but a moment later where a reading was interrupted when the window opened. */
function useTreeAfterOffer(interrupted: boolean): boolean {
  const [mayDraw, setMayDraw] = useState(!interrupted);
  useEffect(() => {
    const timer = setTimeout(() => setMayDraw(true), PRESS_COMES_WITHIN);
    return () => clearTimeout(timer);
  }, []);
  return mayDraw;
}
