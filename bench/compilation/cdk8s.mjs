// The same objects written by cdk8s: cdk8s.mjs FOLDER. It is given the objects as they are, so it only has to make its constructs and write them.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Yaml } from 'cdk8s';

const folder = process.argv[2];
// One file, because cdk8s starts a process for each one that it loads.
const joined = join(mkdtempSync(join(tmpdir(), 'cdk8s-')), 'all.yaml');
const texts = readdirSync(folder).filter((name) => name !== 'kustomization.yaml').map((name) => readFileSync(join(folder, name), 'utf8'));
writeFileSync(joined, texts.join('\n---\n'));
const objects = Yaml.load(joined).filter((object) => object);
rmSync(join(joined, '..'), { recursive: true });
const began = process.hrtime.bigint();
const chart = new Chart(new App(), 'bench');
objects.forEach((object, number) => new ApiObject(chart, `object-${number}`, object));
const written = Yaml.stringify(...chart.toJson());
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
console.log(`${seconds.toFixed(3)} ${objects.length} ${written.length}`);
