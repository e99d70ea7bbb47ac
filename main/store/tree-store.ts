import type { TreeDocument } from '../../shared/domain/tree.ts';
import type { Store } from './store.ts';

/** A team's tree that is open. */
export type TreeStore = Store<TreeDocument>;
