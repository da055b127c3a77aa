/**
 * Schema 2: feeds, and what is on its way from the network. `arrivals.url` is the address a report is known by; `state`
 * goes from waiting over fetched (the page is in `body`) to kept or failed. Times are ISO 8601, UTC.
 */
export const SCHEMA_2 = `
CREATE TABLE feeds (
  key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, url TEXT NOT NULL UNIQUE, title TEXT, kind TEXT,
  publisher TEXT, content TEXT NOT NULL, every INTEGER, added TEXT NOT NULL, etag TEXT, modified TEXT, asked TEXT,
  answered TEXT, due TEXT NOT NULL, failures INTEGER NOT NULL, fault TEXT, state TEXT NOT NULL);
CREATE TABLE arrivals (
  key INTEGER PRIMARY KEY, feed_key INTEGER REFERENCES feeds(key), item TEXT, url TEXT NOT NULL UNIQUE,
  page INTEGER NOT NULL, title TEXT, byline TEXT, published TEXT, publisher TEXT, content TEXT, state TEXT NOT NULL,
  seen TEXT NOT NULL, tries INTEGER NOT NULL, due TEXT NOT NULL, fault TEXT, etag TEXT, modified TEXT, came_from TEXT,
  type TEXT, body BLOB, report_id TEXT);
CREATE INDEX arrivals_by_item ON arrivals(feed_key, item);
CREATE INDEX arrivals_to_do ON arrivals(state, due) WHERE state IN ('waiting', 'fetched');
`
