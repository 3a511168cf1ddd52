// Prints "<passed> <failed>" of a test report; a file that broke before its first test counts as failed.
const { readFileSync } = require('node:fs');

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const broken = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
);
process.stdout.write(`${report.numPassedTests} ${report.numFailedTests + broken.length}\n`);
