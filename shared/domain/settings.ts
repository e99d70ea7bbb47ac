/** What the team manager can set about the wall. */
export interface Settings {
  /** Seconds between spotlights; 0 turns the spotlight off. */
  readonly spotlightSeconds: number;
  /** The display the wall is shown on, by the system's id; null is the main one. */
  readonly displayId: number | null;
  /** Calm mode: nothing moves but cross-fades. */
  readonly calm: boolean;
}

/** The spotlight intervals a manager can choose, in seconds. */
export const SPOTLIGHT_CHOICES = [0, 10, 20, 30, 60, 120, 300] as const;

/** The settings of a newly planted tree. */
export const DEFAULT_SETTINGS: Settings = {
  spotlightSeconds: 20,
  displayId: null,
  calm: false,
};
