// Loaded before anything else: an older Node cannot even read TypeScript to say so. Hence its old syntax.
var existsSync = require('node:fs').existsSync;
var wanted = require('../package.json').engines.node.replace('>=', '').split('.').map(Number);
var present = process.versions.node.split('.').map(Number);

if (present[0] < wanted[0] || (present[0] === wanted[0] && present[1] < wanted[1])) {
  console.error(
    'Zvans needs Node ' +
      wanted.join('.') +
      ' or newer, this is ' +
      process.versions.node +
      ': run "npm ci", which brings the right one, and start with "npm start".',
  );
  process.exit(2);
}

// Types are stripped at every start; with the cache only of what has changed since the last.
require('node:module').enableCompileCache();

// What is set in the environment stays; `.env` fills in the rest.
if (existsSync('.env')) process.loadEnvFile('.env');
