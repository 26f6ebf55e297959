/** The database file cannot be used; its message is one plain sentence for whoever starts the program. */
export class DatabaseRefused extends Error {}
