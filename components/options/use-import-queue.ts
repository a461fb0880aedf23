import { useRef, useState } from 'preact/hooks';
import type { ImportState } from '@/data/import/progress';
import type { RunningImport, StartImport } from './start-import';

/** Files that were given together and become one catalog. */
export interface ImportJob {
  id: number;
  /** The first file's name, and how many more there are. */
  name: string;
  more: number;
  state: ImportState | { state: 'waiting' };
}

interface Order {
  id: number;
  files: File[];
}

export interface ImportQueue {
  jobs: readonly ImportJob[];
  add(files: File[]): void;
  /** Ends the one that runs, or takes one that waits out of the queue. */
  cancel(id: number): void;
}

/** Imports one after the other: what is given while one runs waits for its turn. */
export function useImportQueue(startImport: StartImport, onImported: () => void): ImportQueue {
  const [jobs, setJobs] = useState<readonly ImportJob[]>([]);
  const waiting = useRef<Order[]>([]);
  const running = useRef<{ id: number; cancelled: boolean; work: RunningImport }>();
  const last = useRef(0);

  const tell = (id: number, state: ImportJob['state']) =>
    setJobs((all) => all.map((job) => (job.id === id ? { ...job, state } : job)));

  const next = () => {
    const order = waiting.current.shift();
    if (order === undefined) return;
    const { id, files } = order;
    tell(id, beginning(files));
    const begun = { id, cancelled: false, work: startImport(files, (state) => tell(id, state)) };
    running.current = begun;
    const end = (state: ImportState) => {
      tell(id, state);
      running.current = undefined;
      next();
    };
    begun.work.done.then(
      (report) => {
        end({ state: 'done', report });
        onImported();
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : `${error}`;
        end(begun.cancelled ? { state: 'cancelled' } : { state: 'failed', message });
      },
    );
  };

  return {
    jobs,
    add(files) {
      const [first] = files;
      if (first === undefined) return;
      const idle = running.current === undefined;
      last.current += 1;
      const id = last.current;
      waiting.current.push({ id, files });
      const job: ImportJob = {
        id,
        name: first.name,
        more: files.length - 1,
        state: { state: 'waiting' },
      };
      // What is over was read by then.
      setJobs((all) => [...(idle ? [] : all), job]);
      if (idle) next();
    },
    cancel(id) {
      if (running.current?.id === id) {
        running.current.cancelled = true;
        running.current.work.cancel();
        return;
      }
      waiting.current = waiting.current.filter((order) => order.id !== id);
      setJobs((all) => all.filter((job) => job.id !== id));
    },
  };
}

function beginning(files: readonly File[]): ImportState {
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  const file = files[0]?.name ?? '';
  return { state: 'running', file, bytesDone: 0, bytesTotal, records: 0 };
}
