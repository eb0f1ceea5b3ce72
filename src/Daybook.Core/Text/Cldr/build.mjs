// Writes the names of countries (in the languages below) and of parts of countries (in English, the language CLDR has them in) as one table
// in the shape of Text/places.tsv, out of the Unicode CLDR (licence Unicode-3.0). Usage: node build.mjs OUT. The same inputs give the same bytes.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

/** How a language's names are declined: every word, the last, or none; or as `written` says. */
const languages = { en: "none", ru: "all", uk: "all", az: "last", tr: "last", hy: "last", ka: "all", de: "none", fr: "none", ro: "none", pl: "none", es: "none", it: "none", fa: "none", kk: "last", bg: "none", uz: "written", el: "written", he: "written" };

/** Codes that are no country of ISO 3166-1, or that the hand-written tables have as something else. */
const noCountry = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UM", "UN", "XA", "XB", "ZZ"]);

/** Names that are common words of the language: ka განა "really?" and კუბის "of a cube", ru того "of that", fr Maurice, Réunion without its accent, fa مالی "financial", he פרו "fur", הודו "they admitted", בנין "building". */
const words = { az: ["GH", "ML", "TO"], fr: ["MU", "RE"], ka: ["CU", "GH"], ru: ["ML", "TD", "TG"], tr: ["ML"], uk: ["ML", "TD", "TG"], en: ["RE"], de: ["RE"], es: ["RE"], it: ["RE"], ro: ["RE"], pl: ["RE"], hy: [], fa: ["GH", "ML"], kk: ["ML", "TD", "TG"], bg: ["ML", "TD", "TG"], uz: [], el: ["ML"], he: ["BJ", "IN", "ML", "PE"] };

/** Countries whose parts are named. CLDR has older codes for the parts of Iran and Kazakhstan: those are written by hand. */
const parted = new Set(["AM", "AZ", "BG", "BY", "CA", "DE", "GE", "HU", "KG", "MD", "PL", "RO", "RU", "TJ", "TR", "UA", "US", "UZ"]);

/** Parts whose names are first names, words, or another place's. */
const ambiguous = new Set(["Alba", "Batman", "Bender", "Buryat", "Chechen", "Chuvash", "Central", "Georgia", "Jewish", "Karaman", "Kirov", "Mary", "Moscow", "Ordu", "Udmurt", "Van", "Vladimir", "Washington", "Orange", "Ruse", "Montana", "Sofia", "Victoria"]);

const read = async (...parts) => JSON.parse(await readFile(path.join(here, "node_modules", ...parts), "utf8"));
const isPlain = name => name.length > 2 && !/[(),.]|о-в| [-–] |-variant$/.test(name);

/** Languages whose cases no rule of the program knows: what stands before a name of one word, and how its end changes. */
const written = {
  uz: name => ["", "da", "dan", "ga", "ni", "ning", "lik"].map(ending => name + ending),
  el: name => [name, ...[[/[αά]$/u, "ας"], [/η$/u, "ης"], [/ή$/u, "ής"], [/ος$/u, "ου"], [/ος$/u, "ο"], [/ο$/u, "ου"], [/ς$/u, ""]].filter(([end]) => end.test(name)).map(([end, other]) => name.replace(end, other))],
  // "In", "to", "from", "and", "that", "as" are letters before the word, and may stand together.
  he: name => ["", "ב", "ל", "מ", "ו", "ש", "כ", "וב", "ול", "ומ", "שב"].map(particle => particle + name),
};
const forms = (language, name) => languages[language] !== "written" ? [declined(name, languages[language])] : name.includes(" ") ? [name] : written[language](name);
const declined = (name, how) => {
  const parts = name.split(" ");
  return parts.map((part, at) => part.length > 2 && (how === "all" || (how === "last" && at === parts.length - 1)) ? part + "~" : part).join(" ");
};

const rows = new Map();
const add = (code, form) => rows.has(code) ? rows.get(code).add(form) : rows.set(code, new Set([form]));

for (const language of Object.keys(languages)) {
  const names = (await read("cldr-localenames-full", "main", language, "territories.json")).main[language].localeDisplayNames.territories;
  for (const [key, name] of Object.entries(names)) {
    const code = key.split("-")[0];
    if (/^[A-Z]{2}$/.test(code) && !noCountry.has(code) && !words[language].includes(code) && isPlain(name))
      for (const form of forms(language, name.replace(" & ", " and ")))
        add(code, form);
  }
}

const parts = (await read("cldr-subdivisions-full", "subdivisions", "en", "en.json")).subdivisions.localeDisplayNames.subdivisions;
for (const [key, name] of Object.entries(parts)) {
  const code = key.slice(0, 2).toUpperCase();
  const isOfSeveral = Object.values(parts).filter(other => other === name).length > 1;
  if (parted.has(code) && !isOfSeveral && name.length > 3 && isPlain(name) && !ambiguous.has(name))
    add(`${code}-${key.slice(2).toUpperCase()}`, `${name}~?`);
}

const out = process.argv[2];
await mkdir(path.dirname(out), { recursive: true });
const lines = [...rows].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([code, forms]) => `${code}\t${[...forms].join(",")}`);
const licence = (await readFile(path.join(here, "node_modules", "cldr-core", "LICENSE"), "utf8")).trimEnd().split("\n").map(line => `# ${line}`.trimEnd()).join("\n");
await writeFile(out, `# Out of Unicode CLDR 48.2.0. Columns as in places.tsv. Its licence:\n${licence}\n${lines.join("\n")}\n`);
