// Writes the three tables that reading hosts needs, out of two packages that are kept up to date: the public suffixes (tldts) and what
// IDNA does with each character (tr46). Usage: node build.mjs FOLDER. The same inputs give the same bytes.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const packages = path.join(here, "node_modules");
const require = createRequire(import.meta.url);
const out = process.argv[2];

const remark = text => text.trimEnd().split("\n").map(line => `# ${line}`.trimEnd()).join("\n");
const head = async (name, licence, says) => {
  const { version } = JSON.parse(await readFile(path.join(packages, name, "package.json"), "utf8"));
  return `${remark(`Out of ${name} ${version}. ${says}`)}\n${remark(await readFile(path.join(packages, name, licence), "utf8"))}\n`;
};
const write = (name, first, lines) => writeFile(path.join(out, name), `${first}${lines.join("\n")}\n`);

/** Rules as the list writes them: "!" begins an exception, "*" is any one label. Names are in punycode; flag 1 is a registry's suffix, 2 a private one. */
async function suffixes() {
  const trie = await import(path.join(packages, "tldts/dist/es6/src/data/trie.js"));
  const starts = [0];
  for (const length of trie.edgeLength)
    starts.push(starts.at(-1) + length);
  const rules = [];
  const walk = (node, suffix, mark) => {
    for (let edge = trie.edgeStart[node]; edge < trie.edgeStart[node + 1]; edge++) {
      const label = trie.labelText.slice(starts[edge], starts[edge + 1]);
      const name = suffix === "" ? label : `${label}.${suffix}`;
      const child = trie.edgeChild[edge];
      if (trie.nodeFlags[child] !== 0 && !/[^\x21-\x7e]/.test(name))
        rules.push(`${mark}${name}\t${trie.nodeFlags[child] === 1 ? "registry" : "private"}`);
      walk(child, name, mark);
    }
  };
  walk(trie.exceptionsRoot, "", "!");
  walk(trie.rulesRoot, "", "");
  await write("public-suffixes.tsv", await head("tldts", "LICENSE", "The rules are those of the Public Suffix List (publicsuffix.org, MPL-2.0). Columns: rule, whose it is."), rules.sort());
}

/** UTS #46: what a character becomes. "valid" rows are the rest and are not written. */
async function mapping() {
  const { STATUS_MAPPING: status } = require("tr46/lib/statusMapping.js");
  const names = { [status.mapped]: "mapped", [status.disallowed]: "disallowed", [status.ignored]: "ignored" };
  const points = text => [...text].map(c => c.codePointAt(0).toString(16)).join(" ");
  const rows = require("tr46/lib/mappingTable.json")
    .filter(([, state]) => state !== status.valid && state !== status.deviation)
    .map(([range, state, to]) => {
      const [first, last] = Array.isArray(range) ? range : [range, range];
      return [first.toString(16), last.toString(16), names[state], ...(state === status.mapped ? [points(to)] : [])].join("\t");
    });
  await write("idna-mapping.tsv", await head("tr46", "LICENSE.md", "The table is that of UTS #46 (Unicode-3.0). Columns: first and last character, status, what it becomes; all hexadecimal. Characters not named stay as they are."), rows);
}

/** Letters of a row: bidirectional class L, R (R, AL), A (AN), E (EN), N (NSM), O (the others a label may have), "-"; then joining type D, L, R, T, "-"; then M for marks, V for viramas among them. */
async function properties() {
  const r = require("tr46/lib/regexes.js");
  const rtl = "\u05d0", dual = "\u0628", joiner = "\u200c";
  const bidi = c => r.bidiS1RTL.test(c) ? "R" : r.bidiS1LTR.test(c) ? "L" : r.bidiS4AN.test(c) ? "A" : r.bidiS4EN.test(c) ? "E"
    : !r.bidiS2.test(rtl + c) ? "-" : !r.bidiS3.test(c) && r.bidiS3.test(rtl + c) ? "N" : "O";
  const joining = c => {
    const before = r.validZWNJ.test(c + joiner + dual), after = r.validZWNJ.test(dual + joiner + c);
    return before && after ? "D" : before ? "L" : after ? "R" : r.validZWNJ.test(dual + c + joiner + dual) ? "T" : "-";
  };
  const rows = [];
  let [first, was] = [0, ""];
  for (let point = 0; point <= 0x110000; point++) {
    const c = point === 0x110000 || (point >= 0xd800 && point < 0xe000) ? null : String.fromCodePoint(point);
    const is = c === null ? "" : bidi(c) + joining(c) + (r.combiningClassVirama.test(c) ? "V" : r.combiningMarks.test(c) ? "M" : "-");
    if (is === was)
      continue;
    if (was !== "" && was !== "---")
      rows.push(`${first.toString(16)}\t${(point - 1).toString(16)}\t${was}`);
    [first, was] = [point, is];
  }
  await write("idna-properties.tsv", await head("tr46", "LICENSE.md", "The properties are those of the Unicode Character Database (Unicode-3.0). Columns: first and last character, hexadecimal; class, joining, mark."), rows);
}

await mkdir(out, { recursive: true });
await suffixes();
await mapping();
await properties();
