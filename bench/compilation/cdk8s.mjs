// The same objects written by cdk8s: cdk8s.mjs FOLDER. It is given the objects as they are, so it only has to make its constructs and write them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart, Yaml } from 'cdk8s';

const folder = process.argv[2];
const objects = readdirSync(folder).filter((name) => name !== 'kustomization.yaml').flatMap((name) => Yaml.load(join(folder, name)));
const began = process.hrtime.bigint();
const chart = new Chart(new App(), 'bench');
objects.forEach((object, number) => new ApiObject(chart, `object-${number}`, object));
const written = Yaml.stringify(...chart.toJson());
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
console.log(`${seconds.toFixed(3)} ${objects.length} ${written.length}`);
