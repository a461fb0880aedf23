import './words/use-english';
import { runCatalog } from './catalog/run-catalog';

/** `npm run catalog`: makes a pack, or records for other tools, of catalog files. */
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stopping.abort());
}
process.exitCode = await runCatalog(process.argv.slice(2), {
  // npm runs scripts in the project's folder; the paths are meant from where the person is.
  folder: process.env.INIT_CWD ?? process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stopping.signal,
});
