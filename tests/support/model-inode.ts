import type { Chance } from './chance.ts';

const SECTOR = 512;

interface Written {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** A file's contents as programs see them, as the platters hold them, and what is between the two. */
export class Inode {
  content = new Uint8Array(0);
  platter = new Uint8Array(0);
  dirty: Written[] = [];

  write(at: number, bytes: Uint8Array): void {
    this.content = overlaid(this.content, at, bytes);
    // A Buffer's own slice would share the memory that the store goes on using.
    this.dirty.push({ at, bytes: new Uint8Array(bytes) });
  }

  /** Some bytes get through to the platters. */
  reach(at: number, bytes: Uint8Array): void {
    this.platter = overlaid(this.platter, at, bytes);
  }

  sync(): void {
    for (const { at, bytes } of this.dirty) this.reach(at, bytes);
    this.dirty = [];
  }

  /** What is on the platters after the power went: any part of what was not synced, sector by sector. */
  lose(chance: Chance): void {
    const mood = chance();
    for (const { at, bytes } of this.dirty) {
      for (let from = 0; from < bytes.length; ) {
        const to = Math.min(bytes.length, from + SECTOR - ((at + from) % SECTOR));
        const luck = mood < 0.2 ? 1 : mood < 0.4 ? 0 : chance();
        if (luck > 0.5) {
          const torn = chance() < 0.1 ? from + Math.floor(chance() * (to - from)) : to;
          this.reach(at + from, bytes.subarray(from, torn));
        } else if (chance() < 0.3) {
          // The length arrived and the data did not: zeros.
          this.reach(at + to, new Uint8Array(0));
        }
        from = to;
      }
    }
    this.dirty = [];
    this.content = this.platter.slice();
  }
}

function overlaid(
  old: Uint8Array<ArrayBuffer>,
  at: number,
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const size = Math.max(old.length, at + bytes.length);
  let content = old;
  if (size > old.length) {
    content = new Uint8Array(size);
    content.set(old);
  }
  content.set(bytes, at);
  return content;
}
