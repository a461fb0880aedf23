import '@/components/page/base.css';
import '@/components/page/blocks.css';
import '@/components/card/card.css';
import '@/components/list/list-page.css';
import '@/components/list/list-narrow.css';
import { ListPage } from '@/components/list/ListPage';
import { t } from '@/data/words/words';
import { takeGivenList } from '@/entrypoints/wiring/given-list';
import { ask } from '@/entrypoints/wiring/messaging';
import { showPage } from '@/entrypoints/wiring/show-page';

const given = await takeGivenList().catch(() => undefined);
showPage(t('page.title.list'), <ListPage ask={ask} given={given} />);
