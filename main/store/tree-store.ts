import type { TreeDocument } from '../../shared/domain/tree.ts';
import type { Store } from './store.ts';

/** A tree that is open: what it holds is durable, and a change is acknowledged only when it would survive a power cut. */
export type TreeStore = Pick<Store<TreeDocument>, 'document' | 'update' | 'close'>;
