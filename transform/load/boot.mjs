// What a worker thread starts with. Node 20 does not pass a worker's first module through the loaders that `--import`
// registers, so the TypeScript module is imported from here, by tsx.
import { workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

await tsImport(workerData.script, import.meta.url);
