import '@/components/page/base.css';
import '@/components/card/card.css';
import '@/components/list/list-page.css';
import '@/components/list/list-narrow.css';
import { ListPage } from '@/components/list/ListPage';
import { t } from '@/data/words/words';
import { ask } from '@/entrypoints/wiring/messaging';
import { showPage } from '@/entrypoints/wiring/show-page';

showPage(t('page.title.list'), <ListPage ask={ask} />);
