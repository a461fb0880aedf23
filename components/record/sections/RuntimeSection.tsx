import type { ComponentChildren } from 'preact';
import type { Handle, Runtime } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { CopyButton } from '../../ui/CopyButton';
import { copyText } from '../../ui/clipboard';
import { formatNumber } from '../../ui/format';
import { groupBy } from '../../ui/group-by';
import { Terminal } from '../../ui/Terminal';
import { visibleText } from '../../ui/visible-text';
import { type LinkedFiles, NamedFile } from './NamedFile';

interface RuntimeSectionProps {
  runtime: Runtime;
  linkedFiles: LinkedFiles;
}

/** What was seen when the file was started once, in the sandbox of the catalog's authors. */
export function RuntimeSection({ runtime, linkedFiles }: RuntimeSectionProps) {
  const { stdout, stderr, children, windowTitle, handles, modules } = runtime;
  return (
    <div class="parts">
      {stdout !== undefined && <Output title={t('record.stdout')} text={stdout} />}
      {stderr !== undefined && <Output title={t('record.stderr')} text={stderr} />}
      {windowTitle !== undefined && (
        <div>
          <h3>{t('record.field.windowTitle')}</h3>
          <p>{visibleText(windowTitle)}</p>
        </div>
      )}
      {children !== undefined && (
        <FileLinks title={t('record.field.children')} paths={children} linkedFiles={linkedFiles} />
      )}
      {handles !== undefined && <Handles handles={handles} />}
      {modules !== undefined && (
        <FileLinks title={t('record.field.modules')} paths={modules} linkedFiles={linkedFiles} />
      )}
    </div>
  );
}

function Output({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h3>
        {title}
        <CopyButton what={title} text={text} onCopy={copyText} />
      </h3>
      <Terminal text={text} label={title} />
    </div>
  );
}

interface FileLinksProps {
  title: string;
  paths: readonly string[];
  linkedFiles: LinkedFiles;
}

/** Paths, each a link to the record that fits best: which version was loaded is not recorded. */
function FileLinks({ title, paths, linkedFiles }: FileLinksProps) {
  const ambiguous = paths.some(
    (path) => Object.hasOwn(linkedFiles, path) && (linkedFiles[path]?.of ?? 0) > 1,
  );
  return (
    <div>
      <h3>
        {title}
        <span class="count">{formatNumber(paths.length)}</span>
      </h3>
      {ambiguous && <p class="quiet">{t('record.nearest')}</p>}
      <ul class="paths">
        {/* A path may come twice and never moves, so it needs no key. */}
        {paths.map((path) => renderPath(path, linkedFiles))}
      </ul>
    </div>
  );
}

function renderPath(path: string, linkedFiles: LinkedFiles): ComponentChildren {
  return (
    <li class="code">
      <NamedFile text={path} linkedFiles={linkedFiles} />
    </li>
  );
}

function Handles({ handles }: { handles: readonly Handle[] }) {
  const byType = groupBy(handles, (handle) => handle.type ?? t('record.otherHandles'));
  return (
    <div>
      <h3>
        {t('record.field.handles')}
        <span class="count">{formatNumber(handles.length)}</span>
      </h3>
      {[...byType].map(([type, members]) => (
        <div key={type} class="handles">
          <h4>
            {type}
            <span class="count">{formatNumber(members.length)}</span>
          </h4>
          <ul class="paths">{members.map(renderHandle)}</ul>
        </div>
      ))}
    </div>
  );
}

function renderHandle({ access, path }: Handle): ComponentChildren {
  return (
    <li class="code">
      {access !== undefined && <span class="access">{access}</span>}
      <span>{visibleText(path)}</span>
    </li>
  );
}
