import type { Result } from '../../shared/domain/result.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';

/** A tree that is open: what it holds is durable, and a change is acknowledged only when it would survive a power cut. */
export interface TreeStore {
  readonly document: TreeDocument;
  update<Code extends string>(
    change: (document: TreeDocument) => Result<TreeDocument, Code>,
  ): Promise<Result<null, Code | 'disk-full' | 'disk-failed'>>;
  close(): Promise<void>;
}
