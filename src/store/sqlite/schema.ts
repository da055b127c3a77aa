/**
 * Schema 1. Tables are the record, part by part, for people who open the file with other tools: `key` is the number of a
 * row (see keys.ts), `…_key` leads to another table, `id` is the id inside the record, `start` and `stop` are offsets in
 * the report's text in UTF-16 units, stop exclusive. `more` has, as JSON, what a record has beyond the columns.
 */
export const SCHEMA_1 = `
CREATE TABLE reports (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, url TEXT, publisher TEXT, title TEXT, byline TEXT, published TEXT,
  language TEXT NOT NULL, source TEXT NOT NULL, line INTEGER, sha256 TEXT NOT NULL, fingerprint TEXT NOT NULL UNIQUE,
  engine TEXT NOT NULL, added TEXT NOT NULL, renewed TEXT, more TEXT);
CREATE TABLE texts (report_key INTEGER PRIMARY KEY REFERENCES reports(key), text TEXT NOT NULL);
CREATE TABLE credits (
  key INTEGER PRIMARY KEY, report_key INTEGER NOT NULL REFERENCES reports(key), role TEXT NOT NULL, label TEXT NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, more TEXT);
CREATE TABLE notes (
  key INTEGER PRIMARY KEY, report_key INTEGER NOT NULL REFERENCES reports(key), kind TEXT NOT NULL, message TEXT NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, more TEXT);
CREATE TABLE beings (
  key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
  canonical_key INTEGER NOT NULL REFERENCES beings(key));
CREATE INDEX beings_by_canonical ON beings(canonical_key);
CREATE TABLE being_ids (
  known_id TEXT PRIMARY KEY, being_key INTEGER NOT NULL REFERENCES beings(key)) WITHOUT ROWID;
CREATE INDEX being_ids_by_being ON being_ids(being_key);
CREATE TABLE being_names (
  name TEXT NOT NULL, kind TEXT NOT NULL, being_key INTEGER NOT NULL REFERENCES beings(key),
  PRIMARY KEY (name, kind)) WITHOUT ROWID;
CREATE INDEX being_names_by_being ON being_names(being_key);
CREATE TABLE joins (
  key INTEGER PRIMARY KEY AUTOINCREMENT, being_key INTEGER NOT NULL REFERENCES beings(key),
  into_key INTEGER NOT NULL REFERENCES beings(key), evidence TEXT NOT NULL, report_key INTEGER REFERENCES reports(key),
  made_by TEXT NOT NULL, state TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE entities (
  key INTEGER PRIMARY KEY, report_key INTEGER NOT NULL REFERENCES reports(key), id TEXT NOT NULL, kind TEXT NOT NULL,
  name TEXT NOT NULL, ids TEXT NOT NULL, being_key INTEGER REFERENCES beings(key), more TEXT);
CREATE INDEX entities_by_being ON entities(being_key) WHERE being_key IS NOT NULL;
CREATE TABLE mentions (
  key INTEGER PRIMARY KEY, entity_key INTEGER NOT NULL REFERENCES entities(key), form TEXT NOT NULL,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, more TEXT);
CREATE TABLE times (
  key INTEGER PRIMARY KEY, report_key INTEGER NOT NULL REFERENCES reports(key), id TEXT NOT NULL, kind TEXT NOT NULL,
  value TEXT, start INTEGER NOT NULL, stop INTEGER NOT NULL, more TEXT);
CREATE TABLE statements (
  key INTEGER PRIMARY KEY, report_key INTEGER NOT NULL REFERENCES reports(key), id TEXT NOT NULL, act TEXT NOT NULL,
  form TEXT NOT NULL, cue_lemma TEXT, cue_start INTEGER, cue_stop INTEGER, content TEXT NOT NULL, stance TEXT,
  certainty TEXT, more TEXT);
CREATE TABLE links (
  key INTEGER PRIMARY KEY, statement_key INTEGER NOT NULL REFERENCES statements(key), role TEXT NOT NULL,
  party_key INTEGER NOT NULL REFERENCES parties(key), start INTEGER, stop INTEGER, more TEXT);
CREATE TABLE events (
  key INTEGER PRIMARY KEY, report_key INTEGER NOT NULL REFERENCES reports(key), id TEXT NOT NULL, type TEXT NOT NULL,
  mode TEXT, contexts TEXT NOT NULL, status TEXT NOT NULL, trigger_lemma TEXT NOT NULL, trigger_start INTEGER NOT NULL,
  trigger_stop INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
  place_key INTEGER REFERENCES entities(key), time_key INTEGER REFERENCES times(key),
  statement_key INTEGER REFERENCES statements(key), casualties TEXT, more TEXT);
CREATE TABLE parties (
  key INTEGER PRIMARY KEY, statement_key INTEGER REFERENCES statements(key), event_key INTEGER REFERENCES events(key),
  role TEXT NOT NULL, entity_key INTEGER REFERENCES entities(key), label TEXT NOT NULL, named INTEGER NOT NULL,
  start INTEGER, stop INTEGER, more TEXT);
CREATE TABLE ties (
  key INTEGER PRIMARY KEY, report_key INTEGER NOT NULL REFERENCES reports(key), type TEXT NOT NULL,
  from_key INTEGER NOT NULL REFERENCES entities(key), to_key INTEGER NOT NULL REFERENCES entities(key), title TEXT,
  start INTEGER NOT NULL, stop INTEGER NOT NULL, since_key INTEGER REFERENCES times(key),
  until_key INTEGER REFERENCES times(key), more TEXT);
CREATE VIRTUAL TABLE report_index USING fts5(
  words, stems, facts, content='', contentless_delete=1, tokenize="ascii tokenchars '_'");
CREATE VIRTUAL TABLE statement_index USING fts5(
  words, stems, facts, content='', contentless_delete=1, tokenize="ascii tokenchars '_'");
CREATE VIRTUAL TABLE event_index USING fts5(
  words, stems, facts, content='', contentless_delete=1, tokenize="ascii tokenchars '_'");
`
