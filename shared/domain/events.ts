/**
 * A hint for celebration that travels beside a snapshot; never the only carrier of anything,
 * because a reloaded window gets the snapshot alone.
 */
export type TreeEvent =
  | { readonly type: 'note-placed'; readonly noteId: string }
  | { readonly type: 'note-taken-back'; readonly noteId: string };
