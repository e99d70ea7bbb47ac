import type { BrowserWindow, WebContents, WebFrameMain } from 'electron';
import type { Role } from '../../shared/domain/snapshot.ts';

/** A window that main made, and what it is for. */
export interface Sender {
  readonly id: number;
  readonly role: Role;
  readonly contents: WebContents;
}

/** The windows that may speak to main: known by the window itself and its main frame, not by a URL. */
export interface Senders {
  add(window: BrowserWindow, role: Role): void;
  /** The sender of a message, or null when it came from anything but a known window's main frame. */
  of(message: {
    readonly sender: WebContents;
    readonly senderFrame: WebFrameMain | null;
  }): Sender | null;
  all(): readonly Sender[];
}

/** Keeps the known windows; `onGone` is called with the id of one that was closed. */
export function keepSenders(onGone: (id: number) => void): Senders {
  const known = new Map<number, Sender>();
  return {
    add(window, role) {
      const { webContents: contents } = window;
      const { id } = contents;
      known.set(id, { id, role, contents });
      window.once('closed', () => {
        known.delete(id);
        onGone(id);
      });
    },
    of({ sender, senderFrame }) {
      if (senderFrame === null || senderFrame !== sender.mainFrame) return null;
      return known.get(sender.id) ?? null;
    },
    all: () => [...known.values()],
  };
}
