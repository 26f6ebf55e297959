import { createServer } from 'node:http';
import Sqlite from 'better-sqlite3';

/**
 * The floor: node:http and SQLite alone, as durable as Plumbline (write-ahead log, synchronous=FULL, answered after the
 * commit), without pages, permissions, checks, headers or logs. `group` shares one commit among the saves of one turn.
 */
const [port, file, commit] = process.argv.slice(2);
const db = new Sqlite(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`CREATE TABLE answer (id INTEGER PRIMARY KEY, path TEXT NOT NULL, version INTEGER NOT NULL, level TEXT, note TEXT,
  saved_at INTEGER NOT NULL, UNIQUE (path, version)) STRICT`);
const insert = db.prepare('INSERT INTO answer (path, version, level, note, saved_at) VALUES (?, ?, ?, ?, ?)');
const begin = db.prepare('BEGIN IMMEDIATE');
const end = db.prepare('COMMIT');
let waiting = [];

createServer((req, res) => {
  let body = '';
  req.setEncoding('utf8');
  req.on('data', (text) => {
    body += text;
  });
  req.on('end', () => {
    waiting.push({ url: req.url, form: new URLSearchParams(body), res });
    if (commit === 'each') saveAll();
    else if (waiting.length === 1) setImmediate(saveAll);
  });
}).listen(Number(port), '127.0.0.1', () => process.stdout.write(`floor listens on ${port}\n`));

function saveAll() {
  const group = waiting;
  waiting = [];
  begin.run();
  for (const { url, form } of group) {
    insert.run(url, Number(form.get('seenVersion')) + 1, form.get('answer'), form.get('note'), Date.now());
  }
  end.run();
  for (const { res } of group) res.writeHead(303, { Location: '/', 'Content-Length': 0 }).end();
}

process.once('SIGTERM', () => process.exit(0));
