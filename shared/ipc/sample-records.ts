import { z } from 'zod';
import { KINDS, SOURCES } from '../domain/note.ts';

/** The sample team's file: the team's name and its people, invented. */
export const SampleTeamFile = z.object({
  team: z.object({ name: z.string() }),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      say: z.string().optional(),
      role: z.string().optional(),
    }),
  ),
});

/** The sample notes' file; `for` and `from` are ids of the sample team's people. */
export const SampleNotesFile = z.object({
  notes: z.array(
    z.object({
      for: z.array(z.string()),
      kind: z.enum(KINDS),
      source: z.enum(SOURCES),
      from: z.string().nullable(),
      story: z.string(),
    }),
  ),
});
