import { WebSocket } from 'ws';

/** A connection that speaks WebDriver BiDi: one command, one answer, and events between. */
export interface Bidi {
  /** @throws {Error} with the browser's own message */
  send: (method: string, params: object) => Promise<Record<string, unknown>>;
  on: (method: string, listener: (params: Record<string, unknown>) => void) => void;
  close: () => void;
}

interface Incoming {
  id?: number;
  method?: string;
  result?: Record<string, unknown>;
  params?: Record<string, unknown>;
  error?: string;
  message?: string;
}

interface Pending {
  resolve: (result: Record<string, unknown>) => void;
  reject: (error: Error) => void;
}

export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, (params: Record<string, unknown>) => void>();
  let last = 0;
  socket.on('message', (data) => {
    const incoming: Incoming = JSON.parse(String(data));
    if (incoming.id === undefined) {
      listeners.get(incoming.method ?? '')?.(incoming.params ?? {});
      return;
    }
    const asked = pending.get(incoming.id);
    pending.delete(incoming.id);
    if (incoming.error) asked?.reject(new Error(`${incoming.error}: ${incoming.message}`));
    else asked?.resolve(incoming.result ?? {});
  });
  socket.on('close', () => {
    for (const { reject } of pending.values()) reject(new Error('The browser has gone.'));
  });
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        pending.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    on: (method, listener) => void listeners.set(method, listener),
    close: () => socket.close(),
  };
}
