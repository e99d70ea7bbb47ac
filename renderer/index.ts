import { drawFirstTree } from './first-tree.ts';
import { connect } from './state/connection.ts';
import './ui/base.css';
import './app.css';

const connection = connect(window.celebrationTree);

// The tree first; the page and all its screens come once it can be seen.
void drawFirstTree(connection).then(async (tree) => {
  const { openPage } = await import('./page.tsx');
  openPage(connection, tree);
});
