import '@/scripts/words/use-english';
import { openAsBlob } from 'node:fs';
import { basename, join } from 'node:path';
import { importFiles } from '@/data/import/pipeline';
import { MemoryCatalogStore } from '@/data/store/memory-catalog-store';
import { CORPUS_DIR } from '@/test/corpus';
const zip = join(CORPUS_DIR!, 'strontic.github.io-half.zip');
for (let i = 0; i < 4; i++) { const s = performance.now(); const c0 = process.cpuUsage(); await importFiles({ files: [{ name: basename(zip), blob: await openAsBlob(zip) }], store: new MemoryCatalogStore('x') }); const c = process.cpuUsage(c0); console.log(Math.round(performance.now() - s), 'cpu', Math.round((c.user+c.system)/1000)); }
