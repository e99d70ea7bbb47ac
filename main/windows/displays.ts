import { type Display, screen } from 'electron';
import type { DisplayView } from '../../shared/domain/snapshot.ts';

/** The displays that are plugged in now, the main one first. */
export function displayViews(): readonly DisplayView[] {
  const primary = screen.getPrimaryDisplay().id;
  return screen
    .getAllDisplays()
    .map((display) => ({
      id: display.id,
      label: display.label,
      x: display.bounds.x,
      y: display.bounds.y,
      width: display.size.width,
      height: display.size.height,
      primary: display.id === primary,
    }))
    .sort((a, b) => Number(b.primary) - Number(a.primary));
}

/** The display the manager chose, or the main one where it is not plugged in. */
export function chosenDisplay(id: number | null): Display {
  const chosen = screen.getAllDisplays().find((display) => display.id === id);
  return chosen ?? screen.getPrimaryDisplay();
}

/** Calls back whenever a display came, went or changed; a sleeping screen often reads as unplugged. */
export function onDisplaysChanged(listener: () => void): void {
  screen.on('display-added', listener);
  screen.on('display-removed', listener);
  screen.on('display-metrics-changed', listener);
}
