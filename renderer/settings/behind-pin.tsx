import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { PinDialog } from './pin-dialog.tsx';

/**
 * Shows its children once the PIN was given, and asks again over them when the unlock has expired, so that nothing
 * typed is lost. Going away locks the window.
 */
export function BehindPin(props: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { manager } = useSnapshot();
  const run = useRun();
  const isUnlocked = manager !== null;
  const [opened, setOpened] = useState(isUnlocked);
  if (isUnlocked && !opened) setOpened(true);

  useEffect(() => () => void run('pin.lock', null), [run]);

  return (
    <>
      {/* The PIN's own dialog waits for nothing: its digits may be typed in the same breath. */}
      {opened && <Suspense>{props.children}</Suspense>}
      {!isUnlocked && <PinDialog onClose={props.onClose} />}
    </>
  );
}
