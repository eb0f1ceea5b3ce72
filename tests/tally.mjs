// Adds up the result files of the test programs (CTRF JSON). A skip counts as allowed only if its reason
// starts with a line of the list; any other skip is a failure. The last line is the total.
import { readFileSync } from 'node:fs';

const [, , allowedFile, ...resultFiles] = process.argv;
const allowed = readFileSync(allowedFile, 'utf8')
  .split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('#'));
let passed = 0, failed = 0, skipped = 0;
for (const file of resultFiles) {
  for (const test of JSON.parse(readFileSync(file, 'utf8')).results.tests) {
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
if (passed + failed + skipped === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
