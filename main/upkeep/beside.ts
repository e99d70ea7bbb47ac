/** The folder in a data folder for what is handed out about a person. */
export const EXPORTED = 'exported';

/** The folder in a data folder that holds trees which could not be read, untouched. */
export const SET_ASIDE = 'set-aside';

/** What the folders of copies for support are called, before their date. */
export const FOR_SUPPORT = 'for-support-';

/** Folders of a data folder that hold words beside the tree and its backups, and go whole with every erasure. */
export const BESIDE = [SET_ASIDE, 'restoring', 'printed', EXPORTED];
