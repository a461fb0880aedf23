import '@/scripts/words/use-english';
import { readFileSync } from 'node:fs';
import { CORPUS_DIR } from '@/test/corpus';
import { createSearch } from '@/data/catalog/search';
import { readPage } from '@/data/import/page-reader';
import { readHalfLibrary } from '@/test/half-library';
import { packInMemory } from '@/data/store/memory-pack';
const records = readHalfLibrary(CORPUS_DIR!).map(({name,text}: any) => readPage(text, name)).filter(Boolean);
const catalog = await packInMemory({ name: 'Half library' }, records as any);
const search = createSearch([catalog]); await search.ready();
const Q = JSON.parse(readFileSync('bench/search-queries.json','utf8'));
const typed = Q.flatMap(({query}: any) => Array.from({length: query.length}, (_, i) => query.slice(0, i+1)));
for (let r=0;r<3;r++){ const t: number[]=[]; for (const q of typed){const s=performance.now(); await search.search(q,20); t.push(performance.now()-s);} t.sort((a,b)=>a-b); console.log('p50',t[t.length>>1]!.toFixed(3),'p90',t[Math.floor(t.length*.9)]!.toFixed(3),'p99',t[Math.floor(t.length*.99)]!.toFixed(2)); }
