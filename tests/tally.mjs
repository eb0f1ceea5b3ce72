// Adds up the result files of the test programs (CTRF JSON). A skip counts as allowed only if its reason
// starts with a line of the list; any other skip is a failure. The last line is the total.
// With DAYBOOK_SLOWEST=N the N slowest tests stand before it, each with its seconds.
import { readFileSync } from 'node:fs';

const [, , allowedFile, ...resultFiles] = process.argv;
const allowed = readFileSync(allowedFile, 'utf8')
  .split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('#'));
let passed = 0, failed = 0, skipped = 0;
const timed = [];
for (const file of resultFiles) {
  for (const test of JSON.parse(readFileSync(file, 'utf8')).results.tests) {
    timed.push(test);
    if (test.status === 'passed') { passed++; continue; }
    if (test.status === 'skipped' || test.status === 'pending') {
      const reason = (test.message ?? test.extra?.reason ?? '').trim();
      const fine = allowed.some(start => reason.startsWith(start));
      console.log(`${fine ? 'skipped' : 'FAILED (skip not allowed)'}: ${test.name}: ${reason || 'no reason given'}`);
      if (fine) skipped++; else failed++;
      continue;
    }
    failed++;
    console.log(`FAILED: ${test.name}${test.message ? `: ${test.message.split('\n')[0]}` : ''}`);
  }
}
const slowest = timed.sort((a, b) => (b.duration ?? 0) - (a.duration ?? 0)).slice(0, Number(process.env.DAYBOOK_SLOWEST ?? 0));
for (const test of slowest) console.log(`${((test.duration ?? 0) / 1000).toFixed(1)} s: ${test.name}`);
if (passed + failed + skipped === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
