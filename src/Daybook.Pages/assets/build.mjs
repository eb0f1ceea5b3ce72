// Builds the style sheets, the desk's script and the fonts into ../wwwroot/assets with content-hash names,
// and a manifest that says which name is which. The same inputs give the same bytes.
import { build } from "esbuild";
import { readFile, rm, writeFile, mkdir } from "node:fs/promises";
import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, "..", "wwwroot", "assets");
const european = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];

/** Every face we serve. Armenian and Georgian come from their own families, so only their own letters are taken. */
const faces = [
  { family: "Source Serif 4 Variable", from: "source-serif-4", axis: "opsz", weight: "200 900", subsets: european },
  { family: "Source Serif 4 Variable", from: "source-serif-4", axis: "opsz", style: "italic", weight: "200 900", subsets: ["latin", "latin-ext", "cyrillic"] },
  { family: "Source Sans 3 Variable", from: "source-sans-3", axis: "wght", weight: "200 900", subsets: european },
  { family: "Noto Serif Armenian Variable", from: "noto-serif-armenian", axis: "wght", weight: "100 900", subsets: ["armenian"] },
  { family: "Noto Serif Georgian Variable", from: "noto-serif-georgian", axis: "wght", weight: "100 900", subsets: ["georgian"] },
  { family: "Noto Sans Armenian Variable", from: "noto-sans-armenian", axis: "wght", weight: "100 900", subsets: ["armenian"] },
  { family: "Noto Sans Georgian Variable", from: "noto-sans-georgian", axis: "wght", weight: "100 900", subsets: ["georgian"] },
];

async function fontFaces() {
  const rules = [];
  for (const face of faces) {
    const home = `@fontsource-variable/${face.from}`;
    const ranges = JSON.parse(await readFile(path.join(here, "node_modules", home, "unicode.json"), "utf8"));
    const style = face.style ?? "normal";
    for (const subset of face.subsets) {
      if (!ranges[subset]) throw new Error(`${face.from} has no subset ${subset}`);
      rules.push(`@font-face{font-family:"${face.family}";font-style:${style};font-display:swap;font-weight:${face.weight};`
        + `src:url("${home}/files/${face.from}-${subset}-${face.axis}-${style}.woff2") format("woff2");unicode-range:${ranges[subset]}}`);
    }
  }
  return rules.join("\n");
}

const virtualFonts = {
  name: "fonts",
  setup(plugin) {
    plugin.onResolve({ filter: /^virtual:fonts\.css$/ }, (args) => ({ path: args.path, namespace: "fonts" }));
    plugin.onLoad({ filter: /.*/, namespace: "fonts" }, async () => ({ contents: await fontFaces(), loader: "css", resolveDir: here }));
  },
};

/** The Open Font License travels with the fonts. */
async function fontLicences() {
  const homes = [...new Set(faces.map((face) => face.from))].sort();
  const texts = await Promise.all(homes.map((home) => readFile(path.join(here, "node_modules/@fontsource-variable", home, "LICENSE"), "utf8")));
  return Buffer.from(homes.map((home, n) => `${home}\n\n${texts[n].trim()}\n`).join("\n\n"));
}

const manifest = {};

async function keep(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  const { name: stem, ext } = path.parse(name);
  manifest[name] = `${stem}-${hash}${ext}`;
  await writeFile(path.join(out, manifest[name]), bytes);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const result = await build({
  absWorkingDir: here,
  entryPoints: { daybook: "styles/daybook.css", desk: "styles/desk.css", script: "desk/desk.ts" },
  format: "esm",
  target: ["es2022"],
  outdir: out,
  bundle: true,
  minify: true,
  legalComments: "none",
  metafile: true,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
  plugins: [virtualFonts],
  logLevel: "warning",
});

for (const [file, made] of Object.entries(result.metafile.outputs)) {
  const name = path.basename(file);
  const source = made.entryPoint ? path.basename(made.entryPoint).replace(/\.ts$/, ".js") : path.basename(Object.keys(made.inputs)[0]);
  manifest[source] = name;
}
await keep("icon.svg", await readFile(path.join(here, "icon.svg")));
await keep("fonts-licence.txt", await fontLicences());
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(path.join(out, "manifest.json"), JSON.stringify(sorted, null, 2) + "\n");
